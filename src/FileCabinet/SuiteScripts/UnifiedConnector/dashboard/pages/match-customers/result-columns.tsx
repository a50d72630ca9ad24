import { RecordLink } from '../../shell/parts/RecordLink';
import { When } from '../../shell/parts/When';
import { shownName } from '../../shell/shown-name';
import type { Column } from '../../shell/table/column';
import type { ResultList, ResultRow } from './contract';

const CHECKS: Readonly<Record<ResultRow['check'], { label: string; tone: string }>> = {
  'not-checked': { label: 'Not checked', tone: 'quiet' },
  entered: { label: 'Entered', tone: 'good' },
  'not-entered': { label: 'Not entered', tone: 'amber' },
  'other-customer': { label: 'At another customer', tone: 'bad' },
};

const JOOR: readonly Column<ResultRow>[] = [
  { name: 'name', label: 'JOOR Customer', value: ({ name }) => name },
  {
    name: 'code',
    label: 'Code at JOOR',
    value: ({ code }) => code,
    cell: ({ code }) => <span class="uc-nowrap">{code || 'none'}</span>,
  },
];

const NETSUITE: readonly Column<ResultRow>[] = [
  {
    name: 'customer',
    label: 'Customer',
    value: ({ customer }) => customer,
    cell: ({ customer, customerId }) =>
      customerId === null ? (
        ''
      ) : (
        <RecordLink type="customer" id={customerId}>
          {shownName(customer, 'Customer', customerId)}
        </RecordLink>
      ),
  },
  {
    name: 'customerId',
    label: 'Internal ID',
    value: ({ customerId }) => (customerId === null ? '' : String(customerId)),
  },
];

const FACTS: readonly Column<ResultRow>[] = [
  { name: 'email', label: 'Email', value: ({ email }) => email, unsorted: true },
  { name: 'city', label: 'City', value: ({ city }) => city, unsorted: true },
  { name: 'country', label: 'Country', value: ({ country }) => country, unsorted: true },
];

const NOTE: Column<ResultRow> = {
  name: 'note',
  label: 'Details',
  value: ({ note }) => note,
  unsorted: true,
  wide: true,
};

const ENTER: Column<ResultRow> = {
  name: 'codeToEnter',
  label: 'Enter at JOOR',
  value: ({ codeToEnter }) => codeToEnter,
  cell: ({ codeToEnter }) => <strong class="uc-nowrap">{codeToEnter}</strong>,
  unsorted: true,
};

const CHECK: readonly Column<ResultRow>[] = [
  {
    name: 'check',
    label: 'Check',
    value: ({ check }) => CHECKS[check].label,
    cell: ({ check, checkedAt, note }) => (
      <>
        <span class={`uc-badge uc-${CHECKS[check].tone}`}>{CHECKS[check].label}</span>{' '}
        {checkedAt && <When moment={checkedAt} />}
        {note !== '' && <div>{note}</div>}
      </>
    ),
    unsorted: true,
    wide: true,
  },
  { name: 'checkedAt', label: 'Checked', value: ({ checkedAt }) => checkedAt?.printed ?? '', only: 'csv' },
  { name: 'note', label: 'Details', value: ({ note }) => note, only: 'csv' },
];

/** The columns of a list; its downloads have them all. */
export function columnsOf(list: ResultList): readonly Column<ResultRow>[] {
  switch (list) {
    case 'enter-code':
      return [...JOOR, ENTER, ...CHECK, ...NETSUITE, ...FACTS.map((column) => ({ ...column, only: 'csv' as const }))];
    case 'only-joor':
      return [...JOOR, ...FACTS, NOTE];
    case 'only-netsuite':
      return [...NETSUITE, ...FACTS, NOTE];
    case 'two-on-one':
      return [...JOOR, ...NETSUITE, ...FACTS, NOTE];
  }
}
