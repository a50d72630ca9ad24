import * as runtime from 'N/runtime';
import * as search from 'N/search';
import * as serverWidget from 'N/ui/serverWidget';
import { readExecuteAs } from '../netsuite/deployments';
import { CUSTOMER, CUSTOMER_EXPORT, DASHBOARD, PROBE as P } from '../netsuite/ids';
import { remainingUnits } from '../netsuite/remaining-units';
import { readCustomRoles } from '../netsuite/roles';
import { attempt, fits, observe, unseen } from './measure-query';
import type { Observation, Side } from './probe-result';

/** Tables of customers with the columns that statements name; `id`: the question whether there is such a table. */
const TABLES = [
  { id: 'suiteql.table.customersalesteam', table: 'customerSalesTeam', columns: 'customer, employee, isprimary' },
  { id: 'suiteql.table.customergrouppricing', table: 'customerGroupPricing', columns: 'customer, "group", level' },
  {
    id: 'suiteql.table.companycontactrelationship',
    table: 'companyContactRelationship',
    columns: 'company, contact, role',
  },
  { id: 'suiteql.table.customercurrencybalance', table: 'customerCurrencyBalance', columns: 'customer, currency' },
  { id: 'suiteql.table.map-customer', table: CUSTOMER.externalSystemsTable, columns: 'mapone, maptwo' },
] as const;

const NOT_FOUND = /was not found/i;

/** Which of the tables of customers there are, and whether they have their columns. Costs at most 100 units. */
export function measureTables(side: Side): Observation[] {
  const missing: string[] = [];
  const presence = TABLES.map(({ id, table, columns }) =>
    observe(id, () => {
      const { rows, error } = attempt(`SELECT ${columns} FROM ${table} WHERE ROWNUM <= 1`);
      if (rows) return fits('present', 'ran');
      const without = attempt(`SELECT COUNT(*) AS n FROM ${table} WHERE ROWNUM <= 1`);
      if (without.rows) missing.push(table);
      if (without.rows) return fits('present', 'ran');
      return NOT_FOUND.test(without.error) ? fits('missing', without.error) : unseen(error);
    }),
  );
  const columns = observe('suiteql.customer-tables', () =>
    fits(missing.length === 0 ? 'yes' : 'no', missing.length === 0 ? 'all' : `other columns: ${missing.join(', ')}`),
  );
  // What a role may not see looks as if it were not there: of tables a person with every permission tells.
  return side === 'engine' ? [columns] : [...presence, columns];
}

/** What NetSuite besides SuiteQL answers to the side that asks. Costs about 120 units. */
export function measurePlatform(side: Side): Observation[] {
  return [
    observe('search.other-runs', () => {
      const found = search
        .create({
          type: search.Type.SCHEDULED_SCRIPT_INSTANCE,
          filters: [['script.scriptid', 'is', CUSTOMER_EXPORT.script]],
          columns: ['datecreated', search.createColumn({ name: 'scriptid', join: 'scriptdeployment' })],
        })
        .run()
        .getRange({ start: 0, end: 5 });
      return fits('yes', `${found.length} found`);
    }),
    ...(side === 'engine' ? ofEngine() : []),
    ...(side === 'user' ? ofUser() : []),
  ];
}

/** A list that every account has rows of, and that the engine's role has no permission for. */
const HIDDEN = 'SELECT r.id FROM contactrole r';

function ofEngine(): Observation[] {
  return [
    observe('suiteql.hidden-list', () => {
      const { rows, error } = attempt(HIDDEN);
      if (!rows) return NOT_FOUND.test(error) ? fits('not-found', error) : unseen(error);
      return rows.length === 0 ? fits('empty', 'no rows') : unseen(`${rows.length} rows were to be seen`);
    }),
    observe('runtime.permission-under-role', () => {
      const level = runtime.getCurrentUser().getPermission({ name: 'LIST_CUSTJOB' });
      // The engine's role may view customers, and whoever may ask the probe edit them.
      return fits(Number(level) <= Number(runtime.Permission.VIEW) ? 'role' : 'caller', `level ${level}`);
    }),
    observe('pages.session', () => fits('yes', 'the page’s token was known')),
  ];
}

function ofUser(): Observation[] {
  return [
    observe('search.paging-units', () => {
      const pages = search.create({ type: P.type, columns: ['name'] }).runPaged({ pageSize: 5 });
      const before = remainingUnits();
      pages.fetch({ index: 0 });
      const cost = before - remainingUnits();
      return fits(cost === 0 ? 'nothing' : 'five', `${cost} units`);
    }),
    observe('search.metadata', () => {
      const found = readExecuteAs([DASHBOARD.script]);
      const known = [...(found?.values() ?? [])].some((role) => role !== '');
      return fits(known ? 'yes' : 'no', found ? 'the search ran' : 'it was refused');
    }),
    observe('roles.role-tables', () => {
      const roles = readCustomRoles();
      return fits(roles === null ? 'no' : 'yes', roles === null ? 'not to be read' : `${roles.length} roles`);
    }),
    observe('suiteql.stage', () => {
      const { rows, error } = attempt('SELECT c.searchstage AS v FROM customer c WHERE ROWNUM <= 20');
      if (!rows) return fits('no', error);
      const stages = [...new Set(rows.map(({ v }) => String(v)))];
      if (stages.length === 0) return unseen('There is no customer.');
      const known = stages.every((stage) => /^(lead|prospect|customer)$/i.test(stage));
      return fits(known ? 'yes' : 'no', stages.join(', '));
    }),
    observe('suiteql.no-parent', () => {
      const { rows, error } = attempt('SELECT c.id, c.parent FROM customer c WHERE ROWNUM <= 200');
      if (!rows) return fits('no', error);
      const empty = rows.filter(({ parent }) => parent === null || parent === undefined).length;
      const own = rows.filter(({ id, parent }) => String(parent) === String(id)).length;
      if (rows.length === 0) return unseen('There is no customer.');
      return empty + own > 0 ? fits('yes', `${empty} empty, ${own} their own`) : unseen(`${rows.length} sub-customers`);
    }),
    observe('figure.inline-html', () => {
      const form = serverWidget.createForm({ title: 'Account Probe' });
      const field = form.addField({ id: 'custpage_uc_probe', type: serverWidget.FieldType.INLINEHTML, label: 'HTML' });
      field.defaultValue = 'x'.repeat(100_000);
      const { length } = String(field.defaultValue);
      return fits(length === 100_000 ? 'yes' : 'no', `${length} characters`);
    }),
  ];
}
