import { NotSupportedError } from '../../../local/account/errors';
import { openVisits, resultsOf, rowsOf, searchFor } from './visits';

const { account, ids } = openVisits();
const { N } = searchFor(account);

afterAll(() => account.close());

const visits = (filters: unknown, ...columns: unknown[]) =>
  rowsOf(N.create({ type: 'customrecord_visit', filters, columns: ['name', ...columns] }));

describe('formula columns (Oracle help section_454645935058)', () => {
  test('name fields in braces, of the record and of joined ones', () => {
    const found = N.create({
      type: 'customrecord_visit',
      filters: ['name', 'is', 'spring'],
      columns: [
        { name: 'formulatext', formula: "{name} || ' of {' || {custrecord_visit_customer.entityid} || '}'" },
        { name: 'formulanumeric', formula: '{custrecord_visit_amount} * 2 + 1' },
        { name: 'formulatext', formula: "CASE WHEN {custrecord_visit_done} = 'T' THEN 'done' ELSE 'open' END" },
        { name: 'formuladate', formula: '{custrecord_visit_at} + 1' },
        { name: 'formuladatetime', formula: '{custrecord_visit_at}' },
      ],
    });
    const [result] = resultsOf(found);
    expect(result?.getAllValues()).toEqual({
      formulatext: 'Spring of {Ada}',
      formulanumeric: '201',
      formulatext_1: 'done',
      formuladate: '1/16/2026',
      formuladatetime: '1/15/2026 10:30 am',
    });
    expect(found.columns.map((column) => result?.getValue(column))).toEqual([
      'Spring of {Ada}',
      '201',
      'done',
      '1/16/2026',
      '1/15/2026 10:30 am',
    ]);
  });

  test('a list field is its text, with .id its internal ID', () => {
    const [row] = visits(
      ['internalid', 'anyof', String(ids.winter)],
      'formulatext: {custrecord_visit_customer}',
      'formulanumeric: {custrecord_visit_customer.id}',
    );
    expect(row).toMatchObject({ formulatext: 'bo bo Ltd', formulanumeric: String(ids.bo) });
  });

  test('SYSDATE is the time of the account', () => {
    const [row] = visits(['name', 'is', 'Fall'], "formulatext: TO_CHAR(SYSDATE, 'YYYY-MM-DD HH24:MI')");
    expect(row?.formulatext).toBe('2026-01-15 12:00');
  });
});

describe('formula filters', () => {
  test.each<[string, unknown, string[]]>([
    ['text', ["formulatext: NVL({custrecord_visit_customer.email}, 'none')", 'contains', 'ONE'], ['Winter', 'Lost']],
    [
      'number',
      ['formulanumeric: CASE WHEN {custrecord_visit_amount} > 20 THEN 1 ELSE 0 END', 'equalto', '1'],
      ['Spring', 'Fall'],
    ],
    ['date', ['formuladate: {custrecord_visit_day}', 'on', '1/10/2026'], ['Fall']],
    [
      'objects',
      [{ name: 'formulanumeric', formula: '{custrecord_visit_amount}', operator: 'lessthan', values: 20 }],
      ['Winter'],
    ],
  ])('%s', (_, filters, expected) => {
    expect(visits(filters).map((row) => row.name)).toEqual(expected);
  });
});

describe('what is refused', () => {
  test.each([
    ['{custrecord_visit_nothing}', 'SSS_SEARCH_ERROR_OCCURRED'],
    ['{name} ||', 'SSS_SEARCH_ERROR_OCCURRED'],
    ['{name} {name}', 'SSS_SEARCH_ERROR_OCCURRED'],
    ['{na me}', 'SSS_SEARCH_ERROR_OCCURRED'],
    ['', 'SSS_MISSING_REQD_ARGUMENT'],
  ])('formulatext %j: %s', (formula, name) => {
    expect(() => visits(undefined, { name: 'formulatext', formula })).toThrow(expect.objectContaining({ name }));
  });

  test('formula types and functions that are not supported, by name', () => {
    expect(() => visits(undefined, 'formulahtml: {name}')).toThrow(new NotSupportedError('N/search formulahtml'));
    expect(() => visits(undefined, 'formulanumeric: SUM({custrecord_visit_amount})')).toThrow(NotSupportedError);
  });

  test('a quote in a formula or a value ends nothing', () => {
    expect(visits(["formulatext: 'it''s ' || {name}", 'is', "it's fall"]).map((row) => row.name)).toEqual(['Fall']);
    expect(visits(['name', 'is', "x' OR '1'='1"])).toEqual([]);
  });
});
