import { NetSuiteError, NotSupportedError } from '../../../local/account/errors';
import { createFixture } from './fixture';

const { rows } = createFixture();

function failure(sql: string, params: string[] = []): unknown {
  try {
    rows(sql, params);
  } catch (error) {
    return error;
  }
  throw new Error(`not refused: ${sql}`);
}

describe('what SuiteQL does not run (Oracle help article_0824094533 and section_158513731864)', () => {
  it.each([
    ['WITH x AS (SELECT id FROM customer) SELECT id FROM x', /WITH/],
    ['SELECT id FROM customer LIMIT 5', /LIMIT/],
    ["SELECT LISTAGG(entityid, ',') FROM customer", /LISTAGG is not a function/],
    ['SELECT LEFT(entityid, 1) FROM customer', /LEFT is not a function of SuiteQL: use SUBSTR/],
    ['SELECT SUBSTRING(entityid, 1) FROM customer', /SUBSTRING/],
    ['SELECT DATEDIFF(startdate, startdate) FROM customer', /DATEDIFF/],
    ['SELECT [id] FROM customer', /Square brackets/],
    ["SELECT id FROM customer WHERE startdate = DATE '2026-01-15'", /DATE literals/],
    ["SELECT id FROM customer WHERE startdate = {d '2026-01-15'}", /Date literals/],
    ["SELECT id FROM customer WHERE startdate = '2026-01-15'", /TO_DATE/],
    [
      "SELECT id FROM customer WHERE lastmodifieddate BETWEEN TO_DATE('2026-01-01','YYYY-MM-DD') AND TO_TIMESTAMP('2026-02-01','YYYY-MM-DD')",
      /mixes/,
    ],
    [`SELECT id FROM customer WHERE id IN (${Array.from({ length: 1001 }, (_, n) => n).join()})`, /at most 1000/],
    ['SELECT id FROM customer EXCEPT SELECT id FROM term', /MINUS/],
    ['SELECT id FROM customer;', /semicolon/],
    ['SELECT 1', /FROM/],
    ["SELECT id FROM customer WHERE entityid = 'x", /not closed/],
    ['SELECT id FROM customer c, term c', /name c/],
    ["SELECT 'a' + 1 FROM DUAL", /ORA-01722/],
    ['SELECT 1 / 0 FROM DUAL', /ORA-01476/],
    ['SELECT MAX(COUNT(*)) FROM customer', /aggregate/],
    ['SELECT (SELECT label FROM customerAddressbook ab WHERE ab.entity = c.id) FROM customer c', /ORA-01427/],
    ["SELECT CASE WHEN 1 = 1 THEN 1 ELSE 'a' END FROM DUAL", /ORA-00932/],
    ["SELECT TO_DATE('2026-02-30', 'YYYY-MM-DD') FROM DUAL", /ORA-01839/],
  ])('%s', (sql, message) => {
    const error = failure(sql);
    expect(error).toBeInstanceOf(NetSuiteError);
    expect(error).toMatchObject({
      name: 'SSS_SEARCH_ERROR_OCCURRED',
      message: expect.stringMatching(/^Search error occurred: Invalid or unsupported search\. /),
    });
    expect(error).toMatchObject({ message: expect.stringMatching(message) });
  });

  it('refuses more or fewer values than there are ?', () => {
    expect(failure('SELECT id FROM customer WHERE id = ?')).toMatchObject({
      message: expect.stringMatching(/1 \? and 0 values/),
    });
    expect(failure('SELECT id FROM customer', ['a'])).toMatchObject({
      message: expect.stringMatching(/0 \? and 1 value was given/),
    });
  });

  it('runs 1,000 elements of IN and FETCH FIRST', () => {
    expect(
      rows(`SELECT id FROM customer WHERE id IN (${Array.from({ length: 1000 }, (_, n) => n).join()})`),
    ).toHaveLength(3);
    expect(rows('SELECT id FROM customer ORDER BY id FETCH FIRST 2 ROWS ONLY')).toEqual([[1], [2]]);
  });
});

describe('what only the local account does not run', () => {
  it.each([
    'SELECT SOUNDEX(entityid) FROM customer',
    'SELECT id FROM customer WHERE (id, terms) IN ((1, 2))',
    'SELECT BUILTIN.CONSOLIDATE(creditlimit) FROM customer',
    'SELECT BUILTIN.DF(startdate) FROM customer',
  ])('%s', (sql) => {
    expect(failure(sql)).toBeInstanceOf(NotSupportedError);
  });
});
