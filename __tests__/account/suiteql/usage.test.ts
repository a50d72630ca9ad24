import { usageOf } from '../../../local/account/suiteql/usage';

test('a statement is taken apart into tables, columns, functions and the forms it uses', () => {
  expect(
    usageOf(
      `SELECT c.id, TO_CHAR(c.lastmodifieddate, 'YYYY') AS y, CASE WHEN r.role = -10 THEN 'T' END AS main
       FROM customer c JOIN MAP_customer_x m ON m.mapone = c.id AND m.maptwo = ?
         LEFT JOIN companyContactRelationship r ON r.company = c.id AND r.contact > c.id
       WHERE c.id IN (?, ?) AND EXISTS (SELECT 1 FROM contact ct WHERE ct.company = c.id) ORDER BY c.id`,
    ),
  ).toEqual({
    tables: ['companycontactrelationship', 'contact', 'customer', 'map_customer_x'],
    columns: [
      'companycontactrelationship.company',
      'companycontactrelationship.contact',
      'companycontactrelationship.role',
      'contact.company',
      'customer.id',
      'customer.lastmodifieddate',
      'map_customer_x.mapone',
      'map_customer_x.maptwo',
    ],
    functions: ['TO_CHAR'],
    shapes: [
      'bound-value',
      'case',
      'exists',
      'in-list',
      'inner-join',
      'join-keys',
      'join-range',
      'join-value',
      'left-join',
      'order-by',
    ],
  });
});

test('columns of sub-queries of FROM are not taken for columns of the account, and unions are named', () => {
  expect(usageOf('SELECT d.n FROM (SELECT COUNT(*) AS n FROM term) d UNION ALL SELECT id FROM currency')).toEqual({
    tables: ['currency', 'term'],
    columns: ['currency.id'],
    functions: ['COUNT'],
    shapes: ['derived-table', 'union-all'],
  });
});

test('a value that is bound in what a statement selects is told apart from one in its conditions', () => {
  const shapes = (sql: string) => usageOf(sql).shapes.filter((shape) => shape.startsWith('bound'));
  expect(shapes('SELECT id FROM term WHERE id IN (SELECT id FROM term WHERE name = ?)')).toEqual(['bound-value']);
  expect(shapes('SELECT (SELECT MAX(t.id) FROM term t WHERE t.name = ?) AS id FROM DUAL')).toEqual(['bound-in-select']);
});
