import { csvOf } from '../../../local/web/csv';

test('a byte order mark for spreadsheets, then lines that end as RFC 4180 says', () => {
  expect(csvOf(['a', 'b'], [['é', null]])).toBe('\uFEFFa,b\r\né,\r\n');
});

test.each([
  ['a, b', '"a, b"'],
  ['say "hi"', '"say ""hi"""'],
  ['two\nlines', '"two\nlines"'],
  ['=1+1', "'=1+1"],
  ['+49 30', "'+49 30"],
  ['-', "'-"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['a=b', 'a=b'],
])('the text %j becomes %s', (text, cell) => {
  expect(csvOf(['x'], [[text]])).toBe(`\uFEFFx\r\n${cell}\r\n`);
});

test('a negative number is a number', () => {
  expect(csvOf(['x'], [[-1.5]])).toBe('\uFEFFx\r\n-1.5\r\n');
});
