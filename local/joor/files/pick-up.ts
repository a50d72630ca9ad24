import { posix } from 'node:path';
import type { JoorAccount } from '../account';
import type { Settings } from '../settings';
import { type FileCustomer, placeOfFault, readCustomers } from './customers';
import type { CustomerResult, DroppedFile, FileReport } from './drop';
import { type FileFaults, fitsPattern } from './faults';
import { readTable } from './table';

/** Reads a file by the brand's format and applies its customers, as it is at `at`. */
export function pickUp(account: JoorAccount, file: DroppedFile, at: number): FileReport {
  account.drop.takeAway(file, at);
  const report: FileReport = { rows: 0, refused: null, customers: [] };
  file.report = report;
  try {
    const table = readTable(file.content, account.drop.format);
    report.rows = table.rows.length;
    const customers = readCustomers(table, account.drop.format);
    report.customers = customers.map((customer) => take(account, customer, file.id, at));
  } catch (error) {
    report.refused = error instanceof Error ? error.message : String(error);
  }
  return report;
}

function take(account: JoorAccount, customer: FileCustomer, fileId: number, at: number): CustomerResult {
  const { customerCode, rows, faults, record } = customer;
  if (faults.length > 0) {
    account.refuse(record, fileId, at);
    return { customerCode, rows, outcome: 'refused', faults };
  }
  const result = account.take(record, { jobId: null, fileId }, at);
  return {
    customerCode,
    rows,
    outcome: result.outcome,
    faults: result.faults.map((fault) => ({ ...fault, ...placeOfFault(customer, fault.field) })),
  };
}

const isWanted = (account: JoorAccount, { path }: DroppedFile): boolean =>
  account.drop.format.names.some((pattern) => fitsPattern(posix.basename(path), pattern));

/** Picks up every file that lies there under an agreed name, whether its time has come or not. Returns the files. */
export function pickUpNow(account: JoorAccount, now: number): DroppedFile[] {
  const files = account.drop.lying().filter((file) => isWanted(account, file));
  for (const file of files) pickUp(account, file, now);
  return files;
}

/** When JOOR comes for a file that changed then. */
const dueAt = (changedAt: number, period: number): number => (Math.floor(changedAt / period) + 1) * period;

/** Picks up the files whose hour has come, each at its own. */
export function pickUpDue(account: JoorAccount, settings: Settings, faults: FileFaults, now: number): void {
  if (settings.pickUpSeconds === null) return;
  const period = settings.pickUpSeconds * 1000;
  for (;;) {
    const [next] = account.drop
      .lying()
      .filter((file) => isWanted(account, file))
      .map((file) => ({ file, due: dueAt(file.changedAt, period) }))
      .filter(({ due }) => due <= now)
      .sort((a, b) => a.due - b.due || (a.file.path < b.file.path ? -1 : 1));
    if (!next) return;
    account.advance(next.due);
    // One that is left lies there until the next hour.
    if (faults.meet('left', posix.basename(next.file.path))) next.file.changedAt = next.due;
    else pickUp(account, next.file, next.due);
  }
}
