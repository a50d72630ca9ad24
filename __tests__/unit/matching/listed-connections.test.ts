import {
  type ColumnUse,
  columnsFault,
  proposeColumns,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/matching/columns';
import {
  listedConnections,
  MOST_ROWS,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/matching/listed-connections';

describe('What the columns of a file hold', () => {
  test('is proposed from the headings of JOOR’s template, whatever case and punctuation', () => {
    expect(
      proposeColumns([
        'CUSTOMER NAME',
        'Customer_Code',
        'E-mail',
        'Address 1',
        'City',
        'State',
        'Zip',
        'Country',
        'Price Label',
      ]),
    ).toEqual(['name', 'code', 'email', 'street', 'city', null, 'postalCode', 'country', null]);
  });

  test('of two columns for one use the more usual heading has it, and several e-mails are kept', () => {
    expect(
      proposeColumns(['Name', 'Customer Name', 'Buyer Email', 'Contact Email', 'Billing City', 'Shipping City']),
    ).toEqual([null, 'name', 'email', 'email', null, 'city']);
  });

  test('of columns without a known heading is left to the person', () => {
    expect(proposeColumns(['Kundenstammsatz', '', 'Notes'])).toEqual([null, null, null]);
    expect(columnsFault([null, 'email'])).toBe('Choose the column that holds the customer name.');
    expect(columnsFault(['name', 'city', 'city'])).toBe('Two columns are chosen as City. Keep one.');
    expect(columnsFault(['name', 'email', 'email'])).toBeNull();
  });
});

describe('The rows of a file', () => {
  const HEADER = [
    'Connection ID',
    'Customer Name',
    'Customer Code',
    'Email',
    'Phone',
    'Address 1',
    'City',
    'Zip',
    'Country',
  ];
  const read = (...rows: string[][]) => listedConnections([HEADER, ...rows], proposeColumns(HEADER));

  test('become connections', () => {
    const { connections, faults } = read(
      [
        '100001',
        'Colette',
        '17',
        'info@colette.fr; anna@colette.fr',
        '+33 1 42',
        '12 Rue de Sévigné',
        'Paris',
        '75004',
        'FR',
      ],
      ['', 'Merci', '', '', '', '', '', '', ''],
    );
    expect(faults).toEqual([]);
    expect(connections).toEqual([
      {
        key: '100001',
        name: 'Colette',
        otherNames: [],
        code: '17',
        emails: ['info@colette.fr', 'anna@colette.fr'],
        phones: ['+33 1 42'],
        addresses: [{ street: '12 Rue de Sévigné', city: 'Paris', postalCode: '75004', country: 'FR' }],
      },
      { key: 'row 3', name: 'Merci', otherNames: [], code: '', emails: [], phones: [], addresses: [] },
    ]);
  });

  test('with one Connection ID are addresses of one connection', () => {
    const { connections } = read(
      ['1', 'Colette', '', '', '', 'A 1', 'Paris', '', ''],
      ['1', 'COLETTE', '17', 'x@y.fr', '', 'B 2', 'Lyon', '', ''],
    );
    expect(connections).toMatchObject([
      { key: '1', code: '17', emails: ['x@y.fr'], addresses: [{ city: 'Paris' }, { city: 'Lyon' }] },
    ]);
  });

  test('with faults are named by the number that a spreadsheet shows', () => {
    const { connections, faults } = read(
      ['1', '', '17', '', '', '', '', '', ''],
      ['', '', '', '', '', '', '', '', ''],
      ['2', 'A', '1.23E+11', 'nobody', '', '', '', '', ''],
      ['3', 'B', '', '', '', '', '', '', '', 'more'],
      ['2', 'Other', '', '', '', '', '', '', ''],
      ['4', 'C', '17', '', '', '', '', '', ''],
      ['5', 'D', '17', '', '', '', '', '', ''],
    );
    expect(connections.map(({ key }) => key)).toEqual(['2', '4', '5']);
    expect(faults.map(({ row, message, leftOut }) => [row, message, leftOut])).toEqual([
      [2, 'The row has no customer name and is left out.', true],
      [4, '"nobody" is not an email address and is not used.', false],
      [4, 'Customer Code 1.23E+11 has lost its digits in a spreadsheet and is not used. Export it as text.', false],
      [5, 'The row has 10 cells and the header 9: a value may hold the separator. The row is left out.', true],
      [6, 'Connection ID 2 stands in an earlier row with another name. The row is left out.', true],
      [8, 'Row 7 has the customer code 17 too. JOOR knows customers by code: correct one of the two there.', false],
    ]);
  });

  test('may be 10,000, and a file without any or with too many is refused', () => {
    const row = (index: number) => [String(index), `Shop ${index}`, '', `info@shop${index}.fr`, '', '', '', '', ''];
    expect(read(...Array.from({ length: 10_000 }, (_, index) => row(index))).connections).toHaveLength(10_000);
    expect(() => read()).toThrow('The file has a header and no rows.');
    const uses: (ColumnUse | null)[] = ['name'];
    const many = Array.from({ length: MOST_ROWS + 2 }, () => ['A']);
    expect(() => listedConnections(many, uses)).toThrow('The file has 50001 rows; at most 50000 are read.');
  });
});
