import { DELIMITERS, type FileFormat } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/customer-file/format';
import { cellsOf, listOf } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/customer-file/layout';
import { LIST_NAMES, type ListName } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/customer-file/sources';

/** Where JOOR's connection has the lists that a file format names. */
const PATHS: Partial<Record<ListName, string>> = {
  payment_methods: 'billing.payment_methods',
  shipping_methods: 'shipping.shipping_methods',
};

const pathOf = (name: ListName): string => PATHS[name] ?? name;

/** What the local JOOR has to agree to (POST /admin/file-format) to read files of this format: a row for each address. */
export function agreedFormat(format: FileFormat): object {
  return {
    names: [`*${format.fileName.replace(/\{\w+\}/g, '*')}*.${format.extension}`.replace(/\*+/g, '*')],
    delimiter: DELIMITERS[format.delimiter],
    quote: format.quoting === 'never' ? null : '"',
    header: format.header,
    encoding: format.encoding.toLowerCase(),
    columns: cellsOf(format).map(({ column, header, position }) => {
      const list = listOf(column, format);
      const field = column.source.slice(column.source.indexOf('.') + 1);
      const at = position === null ? '' : `[${position}]`;
      const of = column.source === 'address.type' ? 'address_type' : column.source;
      return { name: header, field: list ? `${pathOf(list.name)}${at}.${field}` : of };
    }),
    addressTypes: { billing: format.addressTypes.billing, shipping: format.addressTypes.shipping, both: null },
    joined: Object.fromEntries(
      LIST_NAMES.filter(
        (name) => name !== 'billing' && name !== 'shipping' && format.lists[name].layout === 'joined',
      ).map((name) => [pathOf(name), format.lists[name].separator]),
    ),
    trueWords: [format.yes.toLowerCase()],
    falseWords: [format.no.toLowerCase()],
    decimal: format.decimal === 'comma' ? ',' : '.',
  };
}
