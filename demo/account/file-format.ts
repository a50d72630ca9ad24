import {
  DEFAULT_FORMAT,
  type FileFormat,
} from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/customer-file/format';

/** Price types that a customer of Nord Maison has a column for. */
export const PRICE_TYPES = 2;

/** What Nord Maison agreed on with JOOR: every customer has a phone, and no value is quoted. */
export const MAISON_FORMAT: FileFormat = {
  ...DEFAULT_FORMAT,
  quoting: 'never',
  lists: { ...DEFAULT_FORMAT.lists, price_types: { layout: 'columns', separator: ';', count: PRICE_TYPES } },
  columns: DEFAULT_FORMAT.columns.map((column) =>
    column.source === 'customer_phone' ? { ...column, required: true } : column,
  ),
};
