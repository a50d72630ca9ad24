import { rowsOf } from '../../customer-file/rows';
import { linesOf } from '../../customer-file/text';
import { customerFilesFolder, saveText } from '../../netsuite/cabinet';
import type { ExternalSystem } from '../../settings/external-system';
import type { ApprovedFormat } from '../../settings/read-file-formats';
import type { ChunkRecorder } from '../outcome/chunk-recorder';
import type { RecordedCustomer } from '../outcome/outcome-store';
import { inFile } from '../outcome/outcomes';
import type { Sending } from '../outcome/sent-values';
import { closePart, createIntent } from '../records/batch-store';
import { counted } from '../records/counted';
import { partName } from '../records/file-store';
import { addToList } from '../records/run-lists';

type Sendable = RecordedCustomer & { decision: Sending };

/**
 * Writes the customers of a chunk into a part of the file that this run makes. The intent is saved before the part, and
 * closed when its customers are recorded; until the file is delivered JOOR has none of them. Costs 38 units, and what the
 * customers cost.
 */
export function writePart(
  system: ExternalSystem,
  { format }: ApprovedFormat,
  customers: readonly Sendable[],
  recorder: ChunkRecorder,
): void {
  const { now } = recorder;
  const rows: string[][] = [];
  const intended = customers.map(({ id, decision }) => {
    const row = rows.length;
    rows.push(...rowsOf(decision.connection, format, now.getTime()).rows);
    const { customer_code: code } = decision.connection;
    return { id, code, fingerprint: decision.fingerprint, row, ...(decision.first ? { first: true as const } : {}) };
  });
  const batchId = createIntent(system.id, `${system.name}: ${counted(customers.length, 'customer')}`, intended);
  saveText(customerFilesFolder(), partName(batchId), linesOf(rows, format));
  addToList(recorder.result.lists, 'batches', [batchId]);
  recorder.measure('sending');
  for (const customer of customers) {
    const { decision, state } = customer;
    const row = () => inFile({ known: state, sending: decision, batch: batchId, now });
    recorder.attempt(customer, row);
  }
  closePart(batchId, rows.length);
  recorder.measure('sending');
}
