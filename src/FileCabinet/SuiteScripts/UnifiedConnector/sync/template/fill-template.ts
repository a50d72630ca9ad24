import { concerning, lackingCells } from '../../customer-template/check-rows';
import { type FilledCustomer, fillRows } from '../../customer-template/rows';
import type { TemplateMapping } from '../../customer-template/template';
import { buildConnection } from '../../customers/build-connection';
import type { Customer } from '../../customers/customer';
import { exclusionReason } from '../../customers/eligibility';
import type { Mapping } from '../../customers/mapping';
import { readCustomers } from '../../customers/read-customers';
import { unreadReason } from '../../customers/unread';
import type { Findings } from '../../joor/findings';
import { accountFeatures } from '../../netsuite/features';
import type { Settings } from '../../settings/read-settings';
import { enterCode } from '../compare/decide';
import { readCodeClaims, type Sendable } from '../compare/read-code-holders';
import { takenFault } from '../compare/taken-codes';
import { STATES, type State } from '../records/states';
import { readSyncStates, type SyncState } from '../records/sync-state-store';

/** A customer as it would stand in the workbook. */
export interface FilledLine extends Pick<FilledCustomer, 'rows' | 'leftOut'> {
  customerId: number;
  /** Empty where there is no such customer. */
  name: string;
  code: string;
  /** Why it cannot be handed over, as sentences; empty: it can. */
  faults: string[];
  /** Whether the External System is selected on it. */
  enabled: boolean;
  /** External System Sync Status; '' where there is none. */
  state: State | '';
}

/** The same with what is recorded when it is handed over. */
export interface Filled {
  line: FilledLine;
  known: SyncState | undefined;
  handedOver: FilledCustomer['handedOver'];
  warnings: Findings['warnings'];
}

/**
 * The rows of customers, built as an export builds what the API gets, whether or not the External System is selected on them.
 * Writes and sends nothing. Costs 60 to 110 units for up to 200 customers.
 */
export function fillTemplate(
  settings: Settings,
  customerIds: readonly number[],
  template: TemplateMapping,
): Map<number, Filled> {
  const mapping: Mapping = { ...settings, features: accountFeatures() };
  const ids = [...customerIds];
  const customers = readCustomers({ ids }, mapping);
  const states = readSyncStates({ ids }, settings.system.id, true);
  const filled = ids.map((customerId) =>
    fillOne(customerId, customers.get(customerId), states.get(customerId), mapping, template),
  );
  const { taken } = readCodeClaims(settings.system.id, filled.filter(isReady).map(sendableOf));
  for (const { line } of filled) {
    const code = taken.get(line.customerId);
    if (!code) continue;
    const { message, fix } = takenFault(code);
    line.faults.push(`${message} ${fix}`);
  }
  return new Map(filled.map((each) => [each.line.customerId, each]));
}

function fillOne(
  customerId: number,
  customer: Customer | undefined,
  known: SyncState | undefined,
  mapping: Mapping,
  template: TemplateMapping,
): Filled {
  const { system } = mapping;
  const line = {
    customerId,
    name: customer?.name ?? '',
    code: '',
    enabled: customer?.selected ?? false,
    state: known?.state ?? '',
  } as const;
  const without = (fault: string): Filled => ({
    line: { ...line, rows: [], leftOut: [], faults: [fault] },
    known,
    handedOver: { customer_name: '', customer_code: '', price_types: [] },
    warnings: [],
  });
  if (!customer) return without(exclusionReason(undefined, system) ?? '');
  const excluded = exclusionReason({ ...customer, selected: true }, system);
  const obstacle =
    excluded ??
    customer.incomplete ??
    (customer.unread.length > 0 ? unreadReason(customer.unread) : null) ??
    obstacleOf(known, mapping);
  if (obstacle !== null && obstacle !== '') return without(obstacle);
  const { connection, faults, warnings } = buildConnection(customer, mapping, known?.customerCode ?? '');
  const { rows, leftOut, handedOver } = fillRows(connection, template);
  const told = concerning(faults, template);
  return {
    line: {
      ...line,
      // With faults it may have none.
      code: connection.customer_code ?? '',
      rows,
      leftOut,
      faults: [...told.map(({ message, fix }) => `${message} ${fix}`), ...lackingCells(rows, template, told)],
    },
    known,
    handedOver,
    warnings,
  };
}

/** Why a customer is not handed over now: JOOR may have it, or may have it soon, so that a template makes a second one. */
function obstacleOf(known: SyncState | undefined, { system }: Mapping): string | null {
  if (known?.mustEnterCode) return enterCode(known.customerCode);
  switch (known?.state) {
    case STATES.accepted:
      return 'JOOR is processing what was sent of it. Hand it over, if that is still needed, after it was read back.';
    case STATES.inFile:
      return 'It waits for a file or stands in one that is on its way, so that JOOR may have it soon. Hand it over, if that is still needed, once it is Delivered.';
    case STATES.unknown:
    case STATES.retrying:
      return 'The connector is trying to send it, and JOOR may have it already. Hand it over when it is known what became of that.';
  }
  if (known?.mayBeTakenLate && known.state === STATES.needsAttention) {
    return 'A request with it had no answer, and JOOR may still process that one. Hand it over tomorrow.';
  }
  return system.matching && !known?.fingerprintSent
    ? `Match Customers is open for ${system.name}: JOOR may have this customer already. Finish or discard the match first.`
    : null;
}

const isReady = ({ line }: Filled): boolean => line.rows.length > 0 && line.code !== '';

const sendableOf = ({ line, known, handedOver, warnings }: Filled): Sendable => ({
  id: line.customerId,
  name: line.name,
  state: known,
  decision: { action: 'send', connection: handedOver, warnings, fingerprint: '', first: true },
});
