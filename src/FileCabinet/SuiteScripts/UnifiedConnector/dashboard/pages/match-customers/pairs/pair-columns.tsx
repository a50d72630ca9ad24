import type { Column } from '../../../shell/table/column';
import type { MatchGroup, MatchRow } from '../contract';

const BADGES: Readonly<Record<MatchGroup, { label: string; tone: string }>> = {
  preselected: { label: 'Preselected', tone: 'good' },
  open: { label: 'To decide', tone: 'amber' },
  alone: { label: 'Nobody found', tone: 'quiet' },
  matched: { label: 'Matched', tone: 'good' },
  'not-same': { label: 'Not the same', tone: 'quiet' },
  'claimed-twice': { label: 'Claimed twice', tone: 'bad' },
};

/** What stands on a pair in a word. */
export const badgeOf = ({ group }: MatchRow): { label: string; tone: string } => BADGES[group];

type SheetColumn = Pick<Column<MatchRow>, 'label' | 'value'>;

/** The columns of the downloads. */
export const PAIR_COLUMNS: readonly SheetColumn[] = [
  { label: 'JOOR Customer', value: ({ name }) => name },
  { label: 'JOOR Customer Code', value: ({ code }) => code },
  { label: 'City', value: ({ city }) => city },
  { label: 'Country', value: ({ country }) => country },
  { label: 'Email', value: ({ email }) => email },
  { label: 'Phone', value: ({ phone }) => phone },
  { label: 'Customer', value: ({ customer }) => customer?.name ?? '' },
  { label: 'Internal ID', value: ({ customer }) => customer?.customerId ?? '' },
  { label: 'Customer Code', value: ({ customer }) => customer?.code ?? '' },
  { label: 'Group', value: (row) => badgeOf(row).label },
  { label: 'Score', value: ({ score }) => score ?? '' },
  { label: 'Reason', value: ({ reason }) => reason },
  { label: 'Doubt', value: ({ doubt }) => doubt },
  { label: 'Decided By', value: ({ decidedBy }) => decidedBy },
  { label: 'Decided', value: ({ decidedAt }) => decidedAt?.printed ?? '' },
  { label: 'Remark', value: ({ problem }) => problem },
];
