import { NotSupportedError } from '../../../local/account/errors';
import { openVisits, resultsOf, rowsOf, SEARCHER, searchFor } from './visits';

const { account, ids } = openVisits();
const { N } = searchFor(account);

afterAll(() => account.close());

describe('a join by the field of a custom record that points at the record', () => {
  const JOIN = 'CUSTRECORD_VISIT_CUSTOMER';

  test('a customer comes once for each of its custom records, and once when it has none', () => {
    const found = N.create({
      type: 'customer',
      columns: [
        N.createColumn({ name: 'entityid', sort: 'ASC' }),
        N.createColumn({ name: 'name', join: JOIN, sort: 'DESC' }),
        `${JOIN}.custrecord_visit_amount`,
      ],
    });
    expect(rowsOf(found)).toEqual([
      { entityid: 'Ada', [`${JOIN}.name`]: 'Spring', [`${JOIN}.custrecord_visit_amount`]: '100' },
      { entityid: 'Ada', [`${JOIN}.name`]: 'Fall', [`${JOIN}.custrecord_visit_amount`]: '50.5' },
      { entityid: 'bo', [`${JOIN}.name`]: 'Winter', [`${JOIN}.custrecord_visit_amount`]: '10' },
      { entityid: 'Cy', [`${JOIN}.name`]: '', [`${JOIN}.custrecord_visit_amount`]: '' },
    ]);
    expect(found.runPaged().count).toBe(4);
  });

  test('a filter on the joined record keeps the rows of the joined records that fit', () => {
    const found = N.create({
      type: 'customer',
      filters: [[`${JOIN}.custrecord_visit_done`, 'is', 'F'], 'and', ['entityid', 'startswith', 'A']],
      columns: ['entityid', { name: 'name', join: JOIN.toLowerCase() }],
    });
    const [result, ...others] = resultsOf(found);
    expect(others).toEqual([]);
    expect(result?.id).toBe(String(ids.ada));
    expect(result?.getValue({ name: 'name', join: JOIN })).toBe('Fall');
  });

  test('customers without any are those whose joined id is empty', () => {
    const found = N.create({
      type: 'customer',
      filters: [`${JOIN}.internalid`, 'anyof', '@NONE@'],
      columns: ['entityid'],
    });
    expect(rowsOf(found)).toEqual([{ entityid: 'Cy' }]);
  });
});

describe('a join through a field of the record', () => {
  test('a custom select field leads to what it points at', () => {
    const found = N.create({
      type: 'customrecord_visit',
      filters: ['custrecord_visit_customer.email', 'isnotempty', ''],
      columns: ['name', { name: 'entityid', join: 'custrecord_visit_customer' }],
    });
    expect(rowsOf(found)).toEqual([
      { name: 'Spring', 'custrecord_visit_customer.entityid': 'Ada' },
      { name: 'Fall', 'custrecord_visit_customer.entityid': 'Ada' },
    ]);
  });

  test('standard joins have names of their own: salesRep', () => {
    const found = N.create({
      type: 'customer',
      filters: ['salesRep.lastname', 'is', 'rep'],
      columns: [{ name: 'firstname', join: 'salesRep' }],
    });
    expect(rowsOf(found)).toEqual([{ 'salesRep.firstname': 'Ruth' }]);
  });
});

test('joins that NetSuite has and the local account has not are refused by name', () => {
  const run = (type: string, join: string) => () => N.create({ type, columns: [{ name: 'name', join }] }).run();
  expect(run('customer', 'transaction')).toThrow(new NotSupportedError('N/search join transaction of customer'));
  expect(run('customer', 'custrecord_visit_guests')).toThrow(NotSupportedError);
  expect(run('customrecord_visit', 'custrecord_visit_guests')).toThrow(NotSupportedError);
});

test('joined records need the permission that they need elsewhere', () => {
  const { N: restricted } = searchFor(account, SEARCHER);
  expect(() => restricted.create({ type: 'customer', columns: ['CUSTRECORD_VISIT_CUSTOMER.name'] }).run()).toThrow(
    expect.objectContaining({ name: 'INSUFFICIENT_PERMISSION' }),
  );
  expect(restricted.create({ type: 'customer' }).runPaged().count).toBe(3);
});

describe('standard fields (Oracle’s records reference)', () => {
  const run = (filters: unknown, ...columns: string[]) => rowsOf(N.create({ type: 'customer', filters, columns }));

  test('some are filters only, some columns only', () => {
    const named = (name: string) => expect.objectContaining({ name });
    expect(run(['internalidnumber', 'equalto', ids.ada], 'altname')).toEqual([{ altname: 'Ada Ltd' }]);
    expect(() => run(['altname', 'is', 'x'])).toThrow(named('SSS_INVALID_SRCH_FILTER'));
    expect(() => run([], 'internalidnumber')).toThrow(named('SSS_INVALID_SRCH_COL'));
    expect(() => run(['formuladatetime: {datecreated}', 'before', 'today'])).toThrow(named('SSS_INVALID_SRCH_FILTER'));
  });

  test('what SuiteQL does not show can be searched: stage and subsidiary', () => {
    expect(run([['stage', 'anyof', 'CUSTOMER'], 'and', ['entityid', 'is', 'ada']], 'stage', 'subsidiary')).toEqual([
      { stage: [{ value: 'CUSTOMER', text: 'Customer' }], subsidiary: [{ value: '1', text: expect.any(String) }] },
    ]);
    expect(run(['stage', 'anyof', 'LEAD'])).toEqual([]);
  });

  test('names of SuiteQL that searches do not know are refused, names that the local account does not know otherwise', () => {
    expect(() => run([], 'searchstage')).toThrow(expect.objectContaining({ name: 'SSS_INVALID_SRCH_COL' }));
    expect(() => run([], 'zipcode')).toThrow(new NotSupportedError('N/search column zipcode of customer'));
  });
});
