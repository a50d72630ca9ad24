import { pastedIds } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/pages/selective-customer-export/pasted-ids';

describe('internal IDs in any common form', () => {
  test.each([
    ['one', '1234', [1234]],
    ['commas', '101, 102,103', [101, 102, 103]],
    ['semicolons', '101; 102;103', [101, 102, 103]],
    ['spaces and tabs', '101 102\t103', [101, 102, 103]],
    ['lines of Windows, of a Mac and of old', '101\r\n102\n103\r104', [101, 102, 103, 104]],
    ['a column of a spreadsheet with its heading', 'Internal ID\n101\n102\n', [101, 102]],
    ['a heading in quotes', '"Internal ID"\r\n"101"\r\n"102"', [101, 102]],
    ['a JSON list', '[101, 102]', [101, 102]],
    [
      'addresses of customers’ pages',
      'https://1234.app.netsuite.com/app/common/entity/custjob.nl?id=101\n/app/common/entity/custjob.nl?whence=&id=102&e=T',
      [101, 102],
    ],
    ['what people write before an id', '#101, ID: 102; id=103\nInternal ID 104\nID #105', [101, 102, 103, 104, 105]],
    ['characters that nobody sees', '\u200B101\u00A0102\uFEFF', [101, 102]],
    [
      'one column among others, by its heading',
      'Name\tInternal ID\tZip\nStudio 54\t101\t75004\nNord\t102\t',
      [101, 102],
    ],
    ['the same as CSV', '"Internal ID","Zip"\r\n"101","75004"', [101]],
    ['nothing', ' \n ', []],
  ])('%s', (_, text, ids) => {
    expect(pastedIds(text)).toEqual({ ids, notes: [], unread: 0 });
  });

  test('what is no internal ID is answered line by line, and the other lines are taken', () => {
    const { ids, notes } = pastedIds('101 Boutique Nord\nC-77\n102, 0, -5, 1.5\n103, 104');
    expect(ids).toEqual([101, 102, 103, 104]);
    expect(notes).toEqual([
      expect.stringMatching(/^Line 1: "Boutique Nord" are not internal IDs\. Only 101 was taken from this line\./),
      expect.stringMatching(/^Line 2: "C-77" is not an internal ID\. This line was ignored\./),
      expect.stringMatching(/^Line 3: "0 -5 1\.5" are not internal IDs\. Only 102 was taken from this line\./),
    ]);
  });

  test.each([
    ['a name', '101 Studio 54', [101]],
    ['a name alone', 'Studio 54', []],
    ['a row of a spreadsheet', '101\tStudio 54\t75004', [101]],
    ['a row of a CSV file', '101,Studio,75004', [101]],
  ])('a number in %s is no customer that somebody asked for', (_, text, ids) => {
    const pasted = pastedIds(text);
    expect(pasted.ids).toEqual(ids);
    expect(pasted.notes).toHaveLength(1);
  });

  test('an id that stands there twice is taken once, and that is said', () => {
    expect(pastedIds('101 102 101 101')).toEqual({
      ids: [101, 102],
      notes: ['2 IDs are repeated and counted once.'],
      unread: 0,
    });
  });

  test('a number too long to be exact is no internal ID, and a long line is shown by its beginning', () => {
    const { ids, notes } = pastedIds(`12345678901234567890\n${'word '.repeat(100)}`);
    expect(ids).toEqual([]);
    expect(notes).toHaveLength(2);
    expect(notes[1]?.length).toBeLessThan(250);
  });
});
