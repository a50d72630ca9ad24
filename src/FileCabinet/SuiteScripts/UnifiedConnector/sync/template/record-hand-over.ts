import { sha256 } from '../../netsuite/hash';
import { isExportRunning } from '../../netsuite/other-runs';
import { remainingUnits } from '../../netsuite/remaining-units';
import type { ExternalSystem } from '../../settings/external-system';
import { writeOutcome } from '../outcome/outcome-store';
import { recordChange } from '../records/change-store';
import { counted } from '../records/counted';
import { readFailedRecords } from '../records/failed-record-store';
import { readSyncStates } from '../records/sync-state-store';
import type { Filled } from './fill-template';
import { type HandOver, handedOver, type Settlement, settled, versionWords } from './hand-over';
import { readToday } from './template-store';

/** Below this many units nobody is recorded any more: one customer takes 8, what is kept of all 6. */
const RESERVE = 40;

/**
 * Records customers as handed over, those of them that can be; null: a run of the export is at work, which may be sending some
 * of them. Returns those that were recorded. Costs 46 units, and 8 for each customer.
 */
export function recordHandOver(
  system: ExternalSystem,
  filled: readonly Filled[],
  { by, version, customers }: Pick<HandOver, 'by' | 'version' | 'customers'>,
): Set<number> | null {
  if (isExportRunning()) return null;
  const ready = filled.filter(({ line }) => line.faults.length === 0);
  const ids = ready.map(({ line }) => line.customerId);
  if (ids.length === 0) return new Set();
  const facts: HandOver = { by, version, customers, today: readToday(), now: new Date() };
  const failedRecords = readFailedRecords(system.id, ids);
  const recorded: Filled[] = [];
  for (const each of ready) {
    if (remainingUnits() < RESERVE) break;
    const { customerId, name } = each.line;
    const subject = { id: customerId, name, state: each.known, failedRecord: failedRecords.get(customerId) };
    writeOutcome(subject, system.id, handedOver(each, facts, system, sha256), facts.now);
    recorded.push(each);
  }
  keepFor(
    'handed over',
    system,
    recorded.map(({ line }) => line),
    `, by ${versionWords(version)}`,
  );
  return new Set(recorded.map(({ line }) => line.customerId));
}

/**
 * Notes that JOOR has customers that were handed over, or never got them, because a person says so. Returns how many that
 * changed. Costs 36 units, and 4 for each customer.
 */
export function settleHandOver(
  system: ExternalSystem,
  customerIds: readonly number[],
  settlement: Settlement,
  by: string,
): number {
  const today = readToday();
  const states = readSyncStates({ ids: [...customerIds] }, system.id, true);
  const failedRecords = readFailedRecords(system.id, [...customerIds]);
  const changed: { customerId: number; name: string }[] = [];
  for (const [customerId, state] of states) {
    const written = settled(state, settlement, by, today);
    if (!written || remainingUnits() < RESERVE) continue;
    writeOutcome(
      { id: customerId, name: '', state, failedRecord: failedRecords.get(customerId) },
      system.id,
      written,
      new Date(),
    );
    changed.push({ customerId, name: '' });
  }
  keepFor(settlement === 'has' ? 'said that JOOR has' : 'took back the hand-over of', system, changed, '');
  return changed.length;
}

function keepFor(
  verb: string,
  system: ExternalSystem,
  customers: readonly { customerId: number; name: string }[],
  how: string,
): void {
  if (customers.length === 0) return;
  recordChange({
    kind: 'handOver',
    subject: `${counted(customers.length, 'customer')} of ${system.name}${how}`,
    verb,
    lines: customers.map(({ customerId, name }) =>
      name === '' ? `Customer ${customerId}` : `${name} (internal ID ${customerId})`,
    ),
  });
}
