import { checkFormat } from '../../../customer-file/check-format';
import { headerOf } from '../../../customer-file/rows';
import { rowsIn } from '../../../customer-file/text';
import { loadDocument } from '../../../netsuite/cabinet';
import { FILE_STATE } from '../../../sync/records/file-states';
import { reopenFile } from '../../../sync/records/part-store';
import { LISTED_COLUMNS, LISTED_FILTERS } from '../../listed-customers/contract';
import { listedPage, readListed } from '../../listed-customers/read-listed';
import type { Action, ActionsOf } from '../../server/action';
import { idOf, type Parameters, tableOf } from '../../server/parameters';
import { Refusal } from '../../server/refusal';
import { FILE_ROW_COLUMNS, type FileContent, type FileRowsAnswer } from './contract';
import { type CustomerInFile, type OneFile, readCustomersIn, readFile, readFiles } from './read';

/** Customer Sync files. Costs 10 units. */
const customerFiles: Action<'customer_files'> = { answer: () => ({ files: readFiles() }) };

/** The text of a file that is still kept. Costs 20 units. */
const fileContent: Action<'file_content'> = {
  answer(parameters): FileContent {
    const file = fileOf(parameters);
    return { name: file.name, text: textOf(file) };
  },
};

function textOf({ name, document }: OneFile): string {
  const found = document === null ? null : loadDocument(document);
  if (!found) throw new Refusal(`${name} is no longer kept. The Retention of its External System has passed.`);
  return found.text;
}

/** The customers of a file. Costs 50 to 90 units. */
const fileCustomers: Action<'file_customers'> = {
  answer(parameters) {
    const table = tableOf(parameters, LISTED_COLUMNS, LISTED_FILTERS);
    const { systemId } = fileOf(parameters);
    const customers = readCustomersIn(idOf(parameters, 'id')).map(({ customerId }) => ({ systemId, customerId }));
    return listedPage(
      customers.sort((one, other) => one.customerId - other.customerId),
      table,
    );
  },
};

/** Rows of a file that is still kept, each with its customer. Costs 40 to 60 units. */
const fileRows: Action<'file_rows'> = {
  answer(parameters): FileRowsAnswer {
    const { page, pageSize, descending } = tableOf(parameters, FILE_ROW_COLUMNS, []);
    const file = fileOf(parameters);
    const { format } = checkFormat(formatIn(file));
    const all = rowsIn(textOf(file), format).map((values, index) => ({ row: index + 1, values }));
    const customers = readCustomersIn(idOf(parameters, 'id'));
    if (descending) all.reverse();
    const shown = all.slice(page * pageSize, (page + 1) * pageSize).map((line) => ({
      ...line,
      customerId: customerAt(line.row, customers),
    }));
    const ids = [...new Set(shown.flatMap(({ customerId }) => customerId ?? []))];
    const named = readListed(
      ids.map((customerId) => ({ systemId: file.systemId, customerId })),
      new Map(),
    );
    const names = new Map(named.map(({ customerId, name }) => [customerId, name]));
    return {
      name: file.name,
      header: headerOf(format),
      total: all.length,
      rows: shown.map((line) => ({ ...line, customer: names.get(line.customerId ?? 0) ?? '' })),
    };
  },
};

function formatIn({ name, format }: OneFile): unknown {
  try {
    return JSON.parse(format);
  } catch {
    throw new Refusal(
      `${name} was written with a file format that was changed or deleted since. Download the file instead.`,
    );
  }
}

/** Whose row it is: a customer's rows stand together. */
const customerAt = (row: number, customers: readonly CustomerInFile[]): number | null =>
  customers.filter((customer) => customer.row <= row).at(-1)?.customerId ?? null;

/** Sends the customers of a file again, as they are now, with the next one. Costs 22 units, and 2 for each 100 customers. */
const sendAgain: Action<'send_file_again'> = {
  administrator: true,
  answer(parameters, { name }) {
    const id = idOf(parameters, 'id');
    const file = fileOf(parameters);
    if (file.state !== FILE_STATE.delivered && file.state !== FILE_STATE.unknown) {
      throw new Refusal(
        file.state === FILE_STATE.notDelivered
          ? `${file.name} was not delivered, so its customers go with the next file anyway.`
          : `${file.name} is ${file.state}. Only a file that was delivered can be sent again.`,
      );
    }
    reopenFile(id, `${name || 'An administrator'} asked to send it again.`);
    return {
      good: true,
      sentence: `The customers of ${file.name} that were not sent again since go with the next file, as they are then.`,
    };
  },
};

function fileOf(parameters: Parameters) {
  const file = readFile(idOf(parameters, 'id'));
  if (!file) throw new Refusal('This file no longer exists. Reload the page.');
  return file;
}

export const filesActions: ActionsOf<
  'customer_files' | 'file_content' | 'file_customers' | 'file_rows' | 'send_file_again'
> = {
  customer_files: customerFiles,
  file_content: fileContent,
  file_customers: fileCustomers,
  file_rows: fileRows,
  send_file_again: sendAgain,
};
