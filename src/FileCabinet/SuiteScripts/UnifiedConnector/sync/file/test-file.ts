import { fileNameAt, TEST_MARK } from '../../customer-file/file-name';
import type { FileFormat } from '../../customer-file/format';
import { headerOf, rowsOf } from '../../customer-file/rows';
import { headOf, linesOf } from '../../customer-file/text';
import { buildConnection } from '../../customers/build-connection';
import { fileFaults } from '../../customers/check-file';
import { readEnabledIds } from '../../customers/read-changes';
import { readCustomers } from '../../customers/read-customers';
import { errorMessage } from '../../joor/rule-sheet';
import { customerFilesFolder, saveText } from '../../netsuite/cabinet';
import { accountFeatures } from '../../netsuite/features';
import { sha256 } from '../../netsuite/hash';
import type { Settings } from '../../settings/read-settings';
import { FILE_STATE } from '../records/file-states';
import { createFile, recordDocument } from '../records/file-store';

/** Real customers as a format lays them out. */
export interface SampleRows {
  header: string[];
  rows: string[][];
  /** The same as it stands in a file. */
  text: string;
  customers: number;
  /** Customers that would not be in the file, with why. */
  problems: { customerId: number; name: string; message: string }[];
}

/** The last internal id that there may be. */
const LAST = 999_999_999_999;

/** The first enabled customers of an External System, at most so many. Costs 10 units. */
export const sampleIds = (systemId: number, most: number): number[] => readEnabledIds(systemId, 0, LAST).slice(0, most);

/** Rows of these customers, 1 to 100, in a format whether it is approved or not. Costs 60 units. */
export function sampleRows(settings: Settings, format: FileFormat, customerIds: readonly number[]): SampleRows {
  const mapping = { ...settings, features: accountFeatures(), fileFormat: { format } };
  const customers = readCustomers({ ids: [...customerIds] }, mapping);
  const rows: string[][] = [];
  const problems: SampleRows['problems'] = [];
  let count = 0;
  for (const id of customerIds) {
    const customer = customers.get(id);
    if (!customer) continue;
    const { connection, faults } = buildConnection(customer, mapping, '');
    const found = [...faults, ...fileFaults(connection, mapping)];
    if (found.length > 0) {
      problems.push({ customerId: id, name: customer.name, message: errorMessage(found) });
      continue;
    }
    count += 1;
    rows.push(...rowsOf(connection, format, Date.now()).rows);
  }
  return {
    header: headerOf(format),
    rows,
    text: `${headOf(format)}${linesOf(rows, format)}`,
    customers: count,
    problems,
  };
}

/**
 * Makes a test file for JOOR to look at: its name says that it is a test, it goes nowhere by itself, and no customer counts as
 * delivered by it. Costs 100 units.
 */
export function makeTestFile(
  settings: Settings,
  { format, version }: { format: FileFormat; version: number },
  customerIds: readonly number[],
): { fileId: number; name: string; text: string; customers: number } {
  const { rows, text, customers } = sampleRows(settings, format, customerIds);
  const madeAt = new Date();
  const name = `${TEST_MARK}${fileNameAt(format, madeAt.getTime())}`;
  const fileId = createFile({
    systemId: settings.system.id,
    name,
    state: FILE_STATE.test,
    format: version,
    customers,
    rows: rows.length,
    madeAt,
  });
  const saved = saveText(customerFilesFolder(), `${fileId}-${name}`, text, format.encoding);
  recordDocument(fileId, saved.id, saved.size, sha256(text));
  return { fileId, name, text, customers };
}
