import * as fc from 'fast-check';
import Papa from 'papaparse';
import { checkFormat } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/customer-file/check-format';
import { fileNameAt } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/customer-file/file-name';
import {
  DEFAULT_FORMAT,
  DELIMITERS,
  type DelimiterName,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/customer-file/format';
import { proposeColumns } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/customer-file/propose-columns';
import { headOf, linesOf } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/customer-file/text';
import { column, formatOf } from './format';

const names = Object.keys(DELIMITERS) as DelimiterName[];

describe('The text of a file', () => {
  test('a header row, pipes and CRLF by default', () => {
    const format = formatOf([column('customer_code', 'customer_code'), column('city', 'address.city')]);
    expect(headOf(format) + linesOf([['7', 'Paris']], format)).toBe('customer_code|city\r\n7|Paris\r\n');
  });

  test('no header, the byte order mark and LF where that was agreed', () => {
    const format = formatOf([column('a', 'customer_code')], { header: false, byteOrderMark: true, lineEnd: 'LF' });
    expect(headOf(format) + linesOf([['7'], ['8']], format)).toBe('\uFEFF7\n8\n');
  });

  test('every value is quoted where that was agreed', () => {
    expect(linesOf([['7', '']], formatOf([], { quoting: 'always', lineEnd: 'LF' }))).toBe('"7"|""\n');
  });

  test('nothing is quoted where that was agreed', () => {
    expect(linesOf([['7" pipe', 'b']], formatOf([], { quoting: 'never', lineEnd: 'LF' }))).toBe('7" pipe|b\n');
  });

  test('whatever the values, another reader reads the same', () => {
    const value = fc.oneof(fc.string(), fc.constantFrom('a|b', 'a,b', '"', 'a\r\nb', ' x ', '\t', '', ';', 'a b'));
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(value, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(...names),
        fc.constantFrom('where needed', 'always'),
        (rows, delimiter, quoting) => {
          const text = linesOf(rows, formatOf([], { delimiter, quoting: quoting as 'always' }));
          const read = Papa.parse<string[]>(text, { delimiter: DELIMITERS[delimiter], newline: '\r\n' });
          expect(read.data.slice(0, -1)).toEqual(rows);
        },
      ),
    );
  });
});

describe('The name of a file', () => {
  const at = Date.UTC(2026, 10, 29, 14, 30, 5);

  test('has the word customer and a timestamp by default', () => {
    expect(fileNameAt(DEFAULT_FORMAT, at)).toBe('customer_20261129143005.txt');
  });

  test('follows the pattern', () => {
    expect(fileNameAt({ fileName: 'ACME-customer {date}-{time} {unix}', extension: 'csv' }, at)).toBe(
      `ACME-customer 20261129-143005 ${at / 1000}.csv`,
    );
  });
});

describe('A format as it is entered', () => {
  test('what is left out is as in the default, which has no fault', () => {
    expect(checkFormat({})).toEqual({ format: DEFAULT_FORMAT, faults: [] });
    expect(checkFormat('nonsense').format).toEqual(DEFAULT_FORMAT);
    expect(checkFormat(JSON.parse(JSON.stringify(DEFAULT_FORMAT))).format).toEqual(DEFAULT_FORMAT);
  });

  const columns = DEFAULT_FORMAT.columns;
  test.each([
    ['a file name without a time', { fileName: 'customer' }, /File Name is the same for every file/],
    ['a path in the file name', { fileName: '../customer_{timestamp}' }, /File Name is empty or has other characters/],
    ['no columns', { columns: [] }, /Columns is empty/],
    ['no customer code', { columns: columns.slice(1) }, /No column shows the customer code/],
    ['no address_type', { columns: columns.filter(({ source }) => source !== 'address.type') }, /address_type/],
    ['a column without a name', { columns: [...columns, column('', 'customer_alias')] }, /has no name/],
    ['an unknown source', { columns: [...columns, column('x', 'customer_shoe')] }, /shows "customer_shoe"/],
    [
      'two columns of one name',
      { columns: [...columns, column('city', 'customer_name')] },
      /Two columns are called city/,
    ],
    ['an address of the row in one row', { rows: 'customer' }, /one row for each customer/],
    [
      'billing columns in rows of addresses',
      { columns: [...columns, column('b', 'billing.city')] },
      /each address has a row/,
    ],
    ['no separator', { lists: { buyers: { layout: 'joined', separator: '' } } }, /Buyers is joined by nothing/],
    ['too many repeated columns', { lists: { buyers: { layout: 'columns', count: 50 } } }, /1 to 20/],
    [
      'the delimiter as separator where nothing is quoted',
      { quoting: 'never', lists: { buyers: { layout: 'joined', separator: '|' } } },
      /joined by the delimiter/,
    ],
  ])('%s is a fault', (_, changes, sentence) => {
    const { faults } = checkFormat({ ...DEFAULT_FORMAT, ...changes });
    expect(faults.join('\n')).toMatch(sentence);
  });

  test('columns are proposed for the header row of a template, others are left to a person', () => {
    const header = ['Customer Code', 'address_type', 'Address 1', 'Zip', 'Price Label', 'Buyer Email', 'Season'];
    expect(proposeColumns(header, { rows: 'address' }).map(({ name, source }) => [name, source])).toEqual([
      ['Customer Code', 'customer_code'],
      ['address_type', 'address.type'],
      ['Address 1', 'address.address_1'],
      ['Zip', 'address.postal_code'],
      ['Price Label', 'price_types.price_type_label'],
      ['Buyer Email', 'buyers.buyer_email'],
      ['Season', 'fixed'],
    ]);
  });
});
