import { createFixture } from './fixture';

const { value, rows } = createFixture();

describe('functions SuiteQL supports (Oracle help section_158513731864)', () => {
  it.each<[string, string | number | null]>([
    ["SUBSTR('NetSuite', 4)", 'Suite'],
    ["SUBSTR('NetSuite', -5, 2)", 'Su'],
    ["SUBSTR('NetSuite', 0, 3)", 'Net'],
    ["SUBSTR('é🎉x', 2, 1)", '🎉'],
    ["SUBSTR('a', 5)", null],
    ["INSTR('banana', 'an')", 2],
    ["INSTR('banana', 'an', 1, 2)", 4],
    ["INSTR('banana', 'a', -1)", 6],
    ["INSTR('banana', 'x')", 0],
    ["UPPER('é')", 'É'],
    ["LOWER('ÀB')", 'àb'],
    ["INITCAP('ADA LOVELACE')", 'Ada Lovelace'],
    ["LENGTH('é🎉')", 2],
    ["LENGTH('')", null],
    ["TRIM('  a ')", 'a'],
    ["TRIM('  ')", null],
    ["LTRIM('xxa', 'x')", 'a'],
    ["RTRIM('a  ')", 'a'],
    ["LPAD('7', 3, '0')", '007'],
    ["RPAD('ab', 4)", 'ab  '],
    ["LPAD('abc', 2)", 'ab'],
    ["REPLACE('a-b-c', '-')", 'abc'],
    ["REPLACE('a-b', '-', '+')", 'a+b'],
    ["TRANSLATE('abc', 'ab', 'x')", 'xc'],
    ["CONCAT('a', NULL)", 'a'],
    ['CHR(65)', 'A'],
    ["ASCII('A')", 65],
    ["REGEXP_SUBSTR('C-001 x', '[[:digit:]]+')", '001'],
    ["REGEXP_REPLACE('a1b2', '[0-9]', '#')", 'a#b#'],
    ["REGEXP_REPLACE('Ada Byron', '(\\w+) (\\w+)', '\\2, \\1')", 'Byron, Ada'],
    ["REGEXP_INSTR('abc', 'c')", 3],
    ["NVL(NULL, 'x')", 'x'],
    ["NVL('', 'x')", 'x'],
    ["NVL2('a', 1, 2)", 1],
    ['COALESCE(NULL, NULL, 3)', 3],
    ['NULLIF(1, 1)', null],
    ["DECODE(NULL, NULL, 'none', 'some')", 'none'],
    ["DECODE(2, 1, 'a', 2, 'b')", 'b'],
    ["DECODE(3, 1, 'a')", null],
    ['GREATEST(1, 3, 2)', 3],
    ["LEAST('b', 'a')", 'a'],
    ['GREATEST(1, NULL)', null],
    ['ROUND(2.5)', 3],
    ['ROUND(-2.5)', -3],
    ['ROUND(1.005, 2)', 1.01],
    ['ROUND(1250, -2)', 1300],
    ['TRUNC(-2.7)', -2],
    ['TRUNC(1.239, 2)', 1.23],
    ['MOD(7, 3)', 1],
    ['MOD(5, 0)', 5],
    ['CEIL(1.2)', 2],
    ['ABS(-1)', 1],
    ['POWER(2, 3)', 8],
    ['SIGN(-4)', -1],
    ['1 / 4', 0.25],
    ['7 / 2', 3.5],
    ["TO_NUMBER(' 12.50 ')", 12.5],
    ["'2' * 3", 6],
    ['TO_CHAR(1.50)', '1.5'],
    ['TO_CHAR(0.5)', '.5'],
    ["1 || ''", '1'],
    ["TO_CHAR(1234.5, '9,999.99')", ' 1,234.50'],
    ["TO_CHAR(1234.5, 'FM9,999.00')", '1,234.50'],
    ["TO_CHAR(5, '000')", ' 005'],
    ["TO_CHAR(-5, '999')", '  -5'],
    ["TO_CHAR(12345, '999')", '####'],
    ["TO_CHAR(0.5, 'FM0.09')", '0.5'],
    ["CAST('12' AS INTEGER) + 1", 13],
    ["CASE 2 WHEN 1 THEN 'a' ELSE 'b' END", 'b'],
  ])('%s', (expression, expected) => {
    expect(value(expression)).toBe(expected);
  });

  it('counts the arguments', () => {
    expect(() => value("SUBSTR('a')")).toThrow(/SUBSTR takes 2 to 3 arguments, not 1/);
    expect(() => value("UPPER('a', 'b')")).toThrow(/UPPER takes 1 argument, not 2/);
  });

  it('joins columns of all types with ||, nulls as nothing', () => {
    expect(
      rows("SELECT entityid || ' ' || creditlimit || email || ' ' || startdate FROM customer ORDER BY id"),
    ).toEqual([['C1 1000.5ada@example.com 1/15/2026'], ['C2  '], ['30 0c@example.com 12/31/2025']]);
  });
});
