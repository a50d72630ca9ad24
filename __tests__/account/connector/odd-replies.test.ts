import { BATCH, RUN } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { type Company, openCompany } from './company';

let company: Company;

beforeEach(async () => {
  company = await openCompany();
  await company.joor.admin('/admin/settings', { autoMatch: true });
});

afterEach(() => company.stop());

async function passMinutes(count: number): Promise<void> {
  company.account.clock.advance(count * 60_000);
  await company.joor.admin('/admin/clock', { set: new Date(company.account.clock.now()).toISOString(), stopped: true });
}

const answer = (path: string, body: string, method = 'GET') =>
  company.joor.admin('/admin/faults', { method, path, body, times: 1 });

const lastMessage = () =>
  String(company.query(`SELECT ${RUN.message} AS message FROM ${RUN.type} ORDER BY id DESC`)[0]?.message ?? '');

const job = (values: object) =>
  JSON.stringify({
    bulk_connections: {
      response: { code: 0 },
      bulk_connections_jobs: [{ bulk_connections_job_id: 1, status: 'finished', ...values }],
    },
  });

describe('An answer that JOOR does not document', () => {
  test.each([
    ['the reply about another job', job({ bulk_connections_job_id: 7 })],
    ['a status of 300 characters', job({ status: 'f'.repeat(300) })],
    ['HTML under HTTP 200', '<html><body>Maintenance</body></html>'],
  ])('about a job, %s, is told with its text, and the next job is asked for all the same', async (_, body) => {
    const first = company.addCustomer();
    company.run();
    const second = company.addCustomer();
    company.run();
    await passMinutes(6);
    await answer('/v2/bulk-connection/1', body);
    company.run();
    expect(lastMessage()).toContain(
      `Job 1 of JOOR: JOOR's reply could not be understood (HTTP 200): ${body.slice(0, 300)}`,
    );
    expect(company.states()[first]?.state).toBe('Accepted');
    expect(company.states()[second]?.state).toBe('In sync');
    await passMinutes(6);
    company.run();
    expect(company.states()[first]?.state).toBe('In sync');
  });

  test.each([
    ['an empty job id', job({ bulk_connections_job_id: '', status: 'queued' })],
    ['an object for a job id', job({ bulk_connections_job_id: { id: 1 }, status: 'queued' })],
    ['a code that is not a number', job({}).replace('"code":0', '"code":"OK"')],
    ['HTML under HTTP 200', '<html><body>Maintenance</body></html>'],
  ])('to a POST, %s, leaves its customers Unknown, with the text kept on the Batch', async (_, body) => {
    await answer('/v2/bulk-connection', body, 'POST');
    const id = company.addCustomer();
    company.run();
    expect(company.states()[id]).toMatchObject({ state: 'Unknown', reason: expect.stringContaining('(HTTP 200)') });
    expect(company.query(`SELECT ${BATCH.status} AS status, ${BATCH.reply} AS reply FROM ${BATCH.type}`)).toEqual([
      { status: 'Unknown', reply: `HTTP 200\n${body}` },
    ]);
    company.run();
    expect(company.states()[id]?.state).toBe('Accepted');
  });

  test('about a connection, one of another customer, says nothing of this one', async () => {
    const id = company.addCustomer();
    company.run();
    await passMinutes(6);
    const other = JSON.stringify({ connections: { response: { code: 0 }, connections: [{ customer_code: '4711' }] } });
    await answer(`/v2/connection/customer_code/${id}/`, other);
    company.run();
    expect(company.states()[id]?.state).toBe('Accepted');
    expect(lastMessage()).toContain(`JOOR's reply could not be understood (HTTP 200): ${other}`);
    company.run();
    expect(company.states()[id]?.state).toBe('In sync');
  });
});
