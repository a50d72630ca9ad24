import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConnectionData } from '../../../local/joor/connection';
import { readRecords } from '../../../local/joor/request';
import { type Element, parseXml } from '../../../local/joor/xml';
import { BATCH, EXTERNAL_SYSTEM, LISTS } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { Brand, joorSetupFor } from './brand';
import { type Company, openCompany } from './company';

type Format = 'json' | 'xml';

/** The request that JOOR's page shows, with addresses in the place of the e-mails that it hides. */
const page = (format: Format) => readFileSync(join(__dirname, `../../fixtures/joor/bulk-connection.${format}`));
const documented = (format: Format) => readRecords(page(format), format, null)[0] as unknown as ConnectionData;

let company: Company;

beforeEach(async () => {
  company = await openCompany();
});

afterEach(() => company.stop());

/** A brand with the documented customer, at NetSuite and at JOOR. */
async function enterDocumented(format: Format): Promise<{ brand: Brand; id: number }> {
  const connection = documented(format);
  await company.joor.admin('/admin/setup', joorSetupFor(connection));
  const brand = new Brand(company);
  brand.setUp({ [EXTERNAL_SYSTEM.fieldNames]: company.list(LISTS.fieldNames.id, LISTS.fieldNames.examples) });
  brand.useFormat(format);
  return { brand, id: brand.enter(connection) };
}

async function posts() {
  return (await company.joor.requests()).filter(({ method }) => method === 'POST');
}

/** What JOOR holds once the job is finished. */
async function stored(): Promise<unknown> {
  await company.joor.admin('/admin/run-jobs', {});
  const { connections } = (await company.joor.admin('/admin/connections')) as unknown as {
    connections: { data: unknown }[];
  };
  return connections.map(({ data }) => data);
}

/** Without empty texts, which are never sent, and without JOOR's own number of a location. */
function sendable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sendable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, each]) => each !== '' && name !== 'location_address_id')
      .map(([name, each]) => [name, sendable(each)]),
  );
}

/** Elements with their texts, those of a group by name; the order of equal ones counts. */
function shape({ name, children, text }: Element): [string, unknown] {
  const filled = children.filter((child) => child.children.length > 0 || child.text.trim() !== '');
  if (filled.length === 0) return [name, text.trim()];
  return [name, filled.map(shape).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))];
}

describe('The customer of JOOR’s page (bulk-connection-postput)', () => {
  test('as its JSON example has it arrives field for field', async () => {
    await enterDocumented('json');
    const report = company.run();
    expect(report.errors).toEqual([]);
    const [request, ...others] = await posts();
    expect(others).toEqual([]);
    expect(JSON.parse(String(request?.body))).toEqual(sendable(JSON.parse(page('json').toString())));
    expect(await stored()).toEqual([sendable(documented('json'))]);
  });

  test('as its XML example has it arrives element for element', async () => {
    await enterDocumented('xml');
    const report = company.run();
    expect(report.errors).toEqual([]);
    const [request, ...others] = await posts();
    expect(others).toEqual([]);
    const sent = String(request?.body);
    expect(sent).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>/);
    expect(shape(parseXml(sent))).toEqual(shape(parseXml(page('xml').toString())));
    expect(await stored()).toEqual([sendable(documented('xml'))]);
  });

  test.each([
    ['json', '{"bulk_connections"'],
    ['xml', '<?xml'],
  ] as const)('is answered in the format it is sent in (%s), and the job ID is read', async (format, begins) => {
    const { id } = await enterDocumented(format);
    company.run();
    expect(company.states()[id]).toMatchObject({ state: 'Accepted' });
    const [batch] = company.query(`SELECT ${BATCH.jobId} AS job, ${BATCH.reply} AS reply FROM ${BATCH.type}`);
    expect(batch?.job).toMatch(/^\d+$/);
    expect(String(batch?.reply).slice(0, 9 + begins.length)).toBe(`HTTP 200\n${begins}`);
  });
});

describe('Changing the format', () => {
  test('sends nothing; the next change goes in the new format', async () => {
    const { brand, id } = await enterDocumented('json');
    company.run();
    brand.useFormat('xml');
    company.account.clock.advance(60_000);
    company.run({ custscript_uc_compare_all: true });
    expect(await posts()).toHaveLength(1);
    company.edit('customer', id, { custentity_brand_alias: 'Fish & <Chips>' });
    company.run();
    expect(await posts()).toHaveLength(2);
    expect(await stored()).toEqual([{ ...(sendable(documented('json')) as object), customer_alias: 'Fish & <Chips>' }]);
  });
});

describe('A refusal in XML', () => {
  test('is read as one in JSON is', async () => {
    const { id } = await enterDocumented('xml');
    await company.joor.admin('/admin/settings', { refuseInvalid: true });
    await company.joor.admin('/admin/setup', { companies: [] });
    company.run();
    expect(company.states()[id]?.reason).toContain('is not a company number of the account');
  });
});
