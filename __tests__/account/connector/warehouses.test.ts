import {
  EXTERNAL_SYSTEM,
  LISTS,
  SYNC_STATE,
  VALUE_MAP,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { type Company, openCompany, postedCodes } from './company';

let company: Company;

beforeEach(async () => {
  company = await openCompany();
  const [line] = company.query(
    `SELECT id FROM ${VALUE_MAP.type} WHERE BUILTIN.DF(${VALUE_MAP.kind}) = ?`,
    LISTS.valueMapKind.warehouse,
  );
  company.edit(VALUE_MAP.type, Number(line?.id), { isinactive: true });
});

afterEach(() => company.stop());

/** JOOR’s page requires the node in its table and calls everything but currencies and labels optional above it. */
describe('A customer for which the maps give no warehouse (bulk-connection-postput: "warehouses node : 1-1")', () => {
  test('fails by default: JOOR would refuse it without telling the connector', async () => {
    const id = company.addCustomer();
    company.run();
    expect(company.states()[id]).toMatchObject({
      state: 'Failed',
      reason: expect.stringContaining('No warehouse: No active Value Map line of kind Warehouse applies'),
    });
    expect(await postedCodes(company)).toEqual([]);
  });

  test('is sent with a warning where the External System says so, at once after the setting changed', async () => {
    const id = company.addCustomer();
    company.run();
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, {
      [EXTERNAL_SYSTEM.noWarehouse]: company.list(LISTS.noWarehouse.id, LISTS.noWarehouse.warn),
    });
    company.run();
    expect(company.states()[id]?.state).toBe('Accepted');
    expect(await postedCodes(company)).toEqual([[String(id)]]);
    const [row] = company.query(`SELECT ${SYNC_STATE.warnings} AS warnings FROM ${SYNC_STATE.type}`);
    expect(row?.warnings).toContain('Sent without a warehouse: ');
  });
});
