import { createFixture, LENIENT } from './fixture';

const { run, rows, value, context } = createFixture({ behaviours: LENIENT });

describe('SELECT', () => {
  it('names columns in lower case, and unnamed ones expr1, expr2', () => {
    const result = run('SELECT c.ID, c.entityid AS "Code", c.id + 1, UPPER(c.email) FROM Customer c WHERE c.id = 1');
    expect(result.columns.map((column) => column.name)).toEqual(['id', 'code', 'expr1', 'expr2']);
    expect(result.rows).toEqual([[1, 'C1', 2, 'ADA@EXAMPLE.COM']]);
    expect(result.columns.map((column) => column.type)).toEqual(['INTEGER', 'TEXT', 'NUMBER', 'TEXT']);
  });

  it('gives every column of a table for *', () => {
    expect(run('SELECT * FROM term ORDER BY id').rows).toEqual([
      [1, 'Net 30'],
      [2, 'Net 60'],
    ]);
    expect(
      run('SELECT t.*, c.id AS customer FROM term t, customer c WHERE c.terms = t.id AND c.id = 1').columns.map(
        (c) => c.name,
      ),
    ).toEqual(['id', 'name', 'customer']);
  });

  it('shows dates in the account format, without time, in the account zone', () => {
    expect(rows('SELECT startdate, lastmodifieddate FROM customer ORDER BY id')).toEqual([
      ['1/15/2026', '1/15/2026'],
      [null, '6/30/2026'],
      ['12/31/2025', '7/1/2026'],
    ]);
  });

  it('takes comments and any case of keywords', () => {
    expect(rows('select id -- the key\n from /* all */ TERM Where ID = 2')).toEqual([[2]]);
  });

  it('stops at the limit it is given and starts at the offset', () => {
    expect(run('SELECT id FROM customer ORDER BY id', [], { limit: 2 }).rows).toEqual([[1], [2]]);
    expect(run('SELECT id FROM customer ORDER BY id', [], { limit: 1, offset: 1 }).rows).toEqual([[2]]);
  });

  it('reads strictly typed parameters by position', () => {
    expect(rows('SELECT ?, id, ? FROM customer WHERE id = ?', ['a', true, '2'])).toEqual([['a', 2, 'T']]);
  });
});

describe('joins', () => {
  it('joins in ANSI form', () => {
    expect(
      rows(
        'SELECT c.id, ab.label FROM customer c LEFT JOIN customerAddressbook ab ON ab.entity = c.id ORDER BY c.id, ab.internalid',
      ),
    ).toEqual([
      [1, 'Home'],
      [1, 'Shop'],
      [2, null],
      [3, null],
    ]);
    expect(
      rows(
        'SELECT ab.internalid FROM customer c INNER JOIN customerAddressbook ab ON ab.entity = c.id WHERE c.id = 1 ORDER BY 1 DESC',
      ),
    ).toEqual([[11], [10]]);
    expect(
      rows(
        'SELECT c.id FROM customerAddressbook ab RIGHT OUTER JOIN customer c ON ab.entity = c.id WHERE ab.internalid IS NULL',
      ),
    ).toEqual([[2]]);
    expect(rows('SELECT COUNT(*) FROM customer CROSS JOIN term')).toEqual([[6]]);
  });

  it('joins in Oracle form, with (+) for the side that may be missing', () => {
    expect(
      rows(
        "SELECT c.id, t.name FROM customer c, term t WHERE c.terms = t.id(+) AND t.name(+) = 'Net 60' ORDER BY c.id",
      ),
    ).toEqual([
      [1, null],
      [2, 'Net 60'],
      [3, null],
    ]);
  });

  it('refuses a mixture of both, and a right join with (+)', () => {
    expect(() => rows('SELECT 1 FROM customer c, term t JOIN customerAddressbook ab ON ab.entity = c.id')).toThrow(
      /do not mix/,
    );
    expect(() => rows('SELECT 1 FROM customer c JOIN term t ON t.id = c.terms WHERE c.id = t.id(+)')).toThrow(
      /do not mix/,
    );
    expect(() => rows('SELECT 1 FROM customer c, term t WHERE c.terms(+) = t.id')).toThrow(/RIGHT JOIN/);
  });
});

describe('sub-queries', () => {
  it('reads from FROM, IN, EXISTS and as values, correlated too', () => {
    expect(rows('SELECT x.n FROM (SELECT COUNT(*) AS n FROM customer) x')).toEqual([[3]]);
    expect(rows('SELECT id FROM customer WHERE id IN (SELECT entity FROM customerAddressbook) ORDER BY id')).toEqual([
      [1],
      [3],
    ]);
    expect(
      rows('SELECT id FROM customer c WHERE NOT EXISTS (SELECT 1 FROM customerAddressbook ab WHERE ab.entity = c.id)'),
    ).toEqual([[2]]);
    expect(
      rows(
        'SELECT c.id, (SELECT COUNT(*) FROM customerAddressbook ab WHERE ab.entity = c.id) n FROM customer c ORDER BY n DESC, id',
      ),
    ).toEqual([
      [1, 2],
      [3, 1],
      [2, 0],
    ]);
  });

  it('refuses a quoted column alias in a sub-query', () => {
    expect(() => rows('SELECT x.n FROM (SELECT id AS "n" FROM customer) x')).toThrow(/without double quotes/);
  });
});

describe('grouping and set operations', () => {
  it('groups', () => {
    expect(
      rows(
        'SELECT isinactive, COUNT(*) n, SUM(creditlimit), MAX(id) FROM customer GROUP BY isinactive HAVING COUNT(*) > 1',
      ),
    ).toEqual([['F', 2, 1000.5, 2]]);
    expect(rows('SELECT AVG(id), MEDIAN(id), COUNT(DISTINCT isinactive) FROM customer')).toEqual([[2, 2, 2]]);
  });

  it('refuses a column that is not grouped', () => {
    expect(() => rows('SELECT isinactive, id FROM customer GROUP BY isinactive')).toThrow(/ORA-00979/);
    expect(() => rows('SELECT id, COUNT(*) FROM customer')).toThrow(/ORA-00937/);
    expect(() => rows('SELECT isinactive AS i, COUNT(*) FROM customer GROUP BY i')).toThrow(/'i'/);
  });

  it('combines queries', () => {
    expect(rows('SELECT id FROM customer MINUS SELECT entity FROM customerAddressbook')).toEqual([[2]]);
    expect(rows('SELECT id FROM customer UNION SELECT internalid FROM customerAddressbook ORDER BY 1 DESC')).toEqual([
      [12],
      [11],
      [10],
      [3],
      [2],
      [1],
    ]);
    expect(rows('SELECT id FROM customer INTERSECT (SELECT 2 FROM DUAL UNION ALL SELECT 3 FROM DUAL)')).toEqual([
      [2],
      [3],
    ]);
    expect(() => createFixture().rows('SELECT id FROM customer UNION SELECT label FROM customerAddressbook')).toThrow(
      /ORA-00932/,
    );
  });

  it('numbers rows with analytic functions', () => {
    expect(
      rows(
        'SELECT internalid, ROW_NUMBER() OVER (PARTITION BY entity ORDER BY internalid DESC) AS n FROM customerAddressbook ORDER BY internalid',
      ),
    ).toEqual([
      [10, 2],
      [11, 1],
      [12, 1],
    ]);
  });
});

describe('ORDER BY', () => {
  it('sorts nulls last, and first when descending', () => {
    expect(rows('SELECT id FROM customer ORDER BY email')).toEqual([[1], [3], [2]]);
    expect(rows('SELECT id FROM customer ORDER BY email DESC')).toEqual([[2], [3], [1]]);
    expect(rows('SELECT id FROM customer ORDER BY email NULLS FIRST, id')).toEqual([[2], [1], [3]]);
  });

  it('refuses what SELECT DISTINCT does not select', () => {
    expect(() => rows('SELECT DISTINCT isinactive FROM customer ORDER BY id')).toThrow(/ORA-01791/);
  });
});

describe('ROWNUM (timdietrich.me, "Paginating SuiteQL Query Results")', () => {
  it('counts rows before they are sorted', () => {
    expect(rows('SELECT id FROM customer WHERE ROWNUM <= 2 ORDER BY id DESC')).toEqual([[2], [1]]);
  });

  it('pages by a numbered sub-query of a sorted sub-query', () => {
    const page =
      'SELECT * FROM (SELECT ROWNUM AS n, x.* FROM (SELECT id FROM customer ORDER BY id DESC) x) WHERE n BETWEEN ? AND ?';
    expect(rows(page, [2, 3])).toEqual([
      [2, 2],
      [3, 1],
    ]);
  });

  it('never passes a condition that wants rows to begin later', () => {
    expect(rows('SELECT id FROM customer WHERE ROWNUM > 1')).toEqual([]);
    expect(rows('SELECT id FROM customer WHERE ROWNUM = 1')).toHaveLength(1);
    expect(rows('SELECT COUNT(*) FROM customer WHERE ROWNUM < 3')).toEqual([[2]]);
  });
});

describe('Oracle values', () => {
  it.each([
    ["'' IS NULL", 1],
    ["'a' || NULL || 'b' = 'ab'", 1],
    ['NULL = NULL', 0],
    ["'x' <> ''", 0],
    ["'10' > 9", 1],
    ["'Abc' LIKE 'a%'", 0],
    ["'Abc' LIKE 'A_c'", 1],
    ["'100%' LIKE '%\\%' ESCAPE '\\'", 1],
    ["'[a]*' LIKE '[a]_'", 1],
  ])('%s', (condition, expected) => {
    expect(value(`CASE WHEN ${condition} THEN 1 ELSE 0 END`)).toBe(expected);
  });

  it('compares a number column with a text as numbers, and stops at one that is none', () => {
    expect(() => rows("SELECT id FROM customer WHERE id = 'C1'")).toThrow(/ORA-01722/);
    expect(rows("SELECT id FROM customer WHERE entityid = '30'")).toEqual([[3]]);
    expect(rows('SELECT id FROM customer WHERE id IN (?, ?)', ['1', 3])).toEqual([[1], [3]]);
  });

  it('treats an empty parameter as null', () => {
    expect(rows('SELECT id FROM customer WHERE companyname = ?', [''])).toEqual([]);
  });
});

describe('BUILTIN', () => {
  it('shows the names that list fields point to', () => {
    expect(
      rows('SELECT BUILTIN.DF(terms) t, BUILTIN.DF(c.brands) b, BUILTIN.CF(terms) FROM customer c ORDER BY id'),
    ).toEqual([
      ['Net 30', 'Net 30, Net 60', 1],
      ['Net 60', null, 2],
      [null, 'Net 60', null],
    ]);
  });
});

describe('roles and features', () => {
  it('gives no rows of a table the role may not view, silently', () => {
    const { rows: restricted } = createFixture({ hidden: ['customerAddressbook'], behaviours: LENIENT });
    expect(
      restricted(
        'SELECT c.id, ab.label FROM customer c LEFT JOIN customerAddressbook ab ON ab.entity = c.id WHERE c.id = 1',
      ),
    ).toEqual([[1, null]]);
    expect(restricted('SELECT COUNT(*) FROM customerAddressbook')).toEqual([[0]]);
  });

  it('does not keep a translation that the account has outgrown', () => {
    let visible = true;
    const fixture = createFixture({ mayView: () => visible, behaviours: LENIENT });
    expect(fixture.rows('SELECT COUNT(*) FROM term')).toEqual([[2]]);
    visible = false;
    expect(fixture.rows('SELECT COUNT(*) FROM term')).toEqual([[0]]);
  });

  it('knows no table or column the account does not have', () => {
    expect(() => rows('SELECT id FROM subsidiary')).toThrow(/Record 'subsidiary' was not found/);
    expect(() => rows('SELECT c.subsidiary FROM customer c')).toThrow(
      /Field 'subsidiary' for record 'customer' was not found/,
    );
    expect(() => rows('SELECT subsidiary FROM customer c')).toThrow(/Field 'subsidiary'/);
    expect(() => rows('SELECT x.id FROM customer c')).toThrow(/x.id/);
    expect(() => rows('SELECT id FROM customer c, term t WHERE t.id = c.terms')).toThrow(/ambiguously/);
  });
});

describe('speed', () => {
  const plan = (sql: string, params: (string | number)[]): string => {
    const prepared: string[] = [];
    const database = new Proxy(context.database, {
      get: (target, key) => {
        if (key === 'prepare')
          return (text: string) => {
            prepared.push(text);
            return target.prepare(text);
          };
        const member: unknown = Reflect.get(target, key);
        return typeof member === 'function' ? member.bind(target) : member;
      },
    });
    createFixture({ database, table: context.table, behaviours: LENIENT }).run(sql, params);
    return context.database
      .prepare(`EXPLAIN QUERY PLAN ${prepared.at(-1)}`)
      .all(...params)
      .map((row) => (row as { detail: string }).detail)
      .join('; ');
  };

  it('reads keyset pages by the primary key', () => {
    expect(plan("SELECT c.id FROM customer c WHERE c.id > ? AND c.isinactive = 'F' ORDER BY c.id", [1])).toBe(
      'SEARCH c USING INTEGER PRIMARY KEY (rowid>?)',
    );
  });

  it('reads child rows in key order without sorting', () => {
    const found = plan(
      'SELECT ab.entity FROM customerAddressbook ab WHERE ab.entity >= ? AND ab.internalid IS NOT NULL ORDER BY ab.entity, ab.internalid',
      [1],
    );
    expect(found).toMatch(/INDEX addressbook_entity/);
    expect(found).not.toMatch(/TEMP B-TREE/);
  });

  it('reads changes by the index on lastmodifieddate', () => {
    const found = plan(
      "SELECT c.id FROM customer c WHERE c.lastmodifieddate >= TO_TIMESTAMP(?, 'YYYY-MM-DD HH24:MI:SS') ORDER BY c.lastmodifieddate, c.id",
      ['2026-06-30 23:59:59'],
    );
    expect(found).toMatch(/SEARCH c USING (COVERING )?INDEX customer_modified \(lastmodifieddate>\?\)/);
    expect(found).not.toMatch(/TEMP B-TREE/);
  });
});
