import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runQueued } from '../../../local/runtime/run';
import { HAND_OVER, ORDER_CUSTOMER, ROLES } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { Brand } from '../connector/brand';
import { openCompany, postedConnections } from '../connector/company';
import { DashboardVisit } from '../dashboard/dashboard-visit';
import { EXAMPLE_JSON } from '../joor/documented';
import { put } from '../suitelets/account';

jest.setTimeout(240_000);

const XML = readFileSync(join('dist/Objects/roles', `${ROLES.engine}.xml`), 'utf8');

const PERMISSIONS = [...XML.matchAll(/<permission>\s*<permkey>(.*?)<\/permkey>.*?<\/permission>/gs)].map(
  ([element, key = '']) => ({ element, key }),
);

/** Permissions that the local account asks nobody for; what NetSuite asks is open (docs/assumptions.md). */
const NOT_ASKED_FOR = [
  'LIST_SUBSIDIARY',
  'LIST_LOCATION',
  'LIST_FILECABINET',
  'LIST_FIND',
  // Only where an External System logs in with a key.
  'LIST_KEYS',
  // The Account Probe's own rows; without them every way is tried.
  '[scriptid=customrecord_uc_probe]',
  // Nobody matches customers on this day.
  '[scriptid=customrecord_uc_match_portion]',
  '[scriptid=customrecord_uc_match_row]',
];

/** What a Unified Connector User gets done while the engine lacks a permission, also in the record it is for. */
async function dayWithout({ key, element }: { key: string; element: string }): Promise<unknown> {
  const company = await openCompany();
  const visit = await DashboardVisit.of(company);
  try {
    const known = new Brand(company).enter(EXAMPLE_JSON as never);
    const customers = [
      known,
      ...Array.from({ length: 11 }, () => company.addCustomer()),
      company.addCustomer({ terms: '' }),
    ];
    for (const type of ['term', 'shipitem']) {
      company.edit(type, Number(company.query(`SELECT MAX(id) AS id FROM ${type}`)[0]?.id), { isinactive: true });
    }
    company.create(ORDER_CUSTOMER.type, {
      name: 'Colette',
      [ORDER_CUSTOMER.system]: String(company.systemId),
      [ORDER_CUSTOMER.state]: 'New',
    });
    company.create(HAND_OVER.type, {
      name: 'told',
      [HAND_OVER.system]: String(company.systemId),
      [HAND_OVER.kind]: 'told',
      [HAND_OVER.by]: 'Ana',
      [HAND_OVER.version]: 1,
      [HAND_OVER.piece]: 0,
      [HAND_OVER.content]: '|[]|',
    });
    put(company.account, XML.replace(element, ''));
    const record = /^\[scriptid=(.*)\]$/.exec(key)?.[1];
    if (record)
      put(company.account, withoutEngine(readFileSync(join('dist/Objects/records', `${record}.xml`), 'utf8')));
    await visit.signIn(-5, ROLES.user);
    const { reply: preview } = await visit.post('preview', { customerIds: [known] });
    const { reply: codes } = await visit.post('new_codes', { systemId: company.systemId });
    const { reply: template } = await visit.post('customer_template', { systemId: company.systemId });
    const table = { filters: {}, sort: 'name', descending: false, page: 0, pageSize: 5 };
    const { reply: orders } = await visit.post('order_customers', table);
    const { reply: answer } = await visit.post('export', { customerIds: customers });
    const reports = runQueued(company.account).map(({ status, errors }) => [status, errors.length]);
    return {
      preview: preview.ok && preview.answer.map(({ outcome, diff, warnings }) => ({ outcome, diff, warnings })),
      told: codes.ok && codes.answer.told,
      template: template.ok,
      orders: orders.ok && orders.answer.total,
      outcomes: answer.ok && answer.answer.lines.map(({ outcome }) => outcome),
      reports,
      states: Object.values(company.states()).map(({ state }) => state),
      posted: await postedConnections(company),
    };
  } finally {
    await visit.stop();
    await company.stop();
  }
}

const withoutEngine = (xml: string): string =>
  xml.replace(new RegExp(`<permission>\\s*<permittedrole>\\[scriptid=${ROLES.engine}\\].*?</permission>`, 's'), '');

const NOTHING = { key: '', element: '' };

let whole: unknown;

beforeAll(async () => {
  whole = await dayWithout(NOTHING);
});

test('with its permissions everything is done, every time in the same way', async () => {
  expect(whole).toMatchObject({ reports: [['COMPLETE', 0]], preview: [{ outcome: 'new' }], template: true, orders: 1 });
  expect(await dayWithout(NOTHING)).toEqual(whole);
});

test.each(PERMISSIONS.filter(({ key }) => !NOT_ASKED_FOR.includes(key)))(
  'without $key something is not done, or done in another way',
  async (permission) => {
    expect(await dayWithout(permission)).not.toEqual(whole);
  },
);
