import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LocalAccount } from '../../../local/account/open';
import { runScript } from '../../../local/runtime/run';
import { startWeb } from '../../../local/web/start';
import { accountWithVisits, save, Visitor } from './account';

let account: LocalAccount;
let visitor: Visitor;

beforeAll(async () => {
  account = accountWithVisits();
  save(account, 'customer', { companyname: 'Aiko', entityid: 'C1' });
  visitor = await Visitor.of(account);
});

afterAll(async () => {
  await visitor.stop();
  account.close();
});

describe('script executions', () => {
  test('before the first run the page says how to run a script', async () => {
    expect((await visitor.get('/app/scripting/executions')).text).toContain('No script has run yet');
  });

  test('shows status, stages, calls, errors and log of a run', async () => {
    const report = runScript(account, { script: 'customscript_visits' });
    const list = await visitor.get('/app/scripting/executions');
    expect(list.text).toContain('customdeploy_visits');
    expect(list.text).toContain('Failed');
    const { text } = await visitor.get(`/app/scripting/executions/${report.taskId}`);
    const table = (caption: string) => new RegExp(`<caption>${caption}</caption>.*?</table>`, 's').exec(text)?.[0];
    expect(table('Stages')).toMatch(/EXECUTE.*>1<.*>10<.*10,000.*0\.1%/s);
    expect(table('Units by call')).toMatch(/query\.runSuiteQL.*>1<.*>10</s);
    expect(table('Errors')).toContain('No visits today');
    expect(table('Execution log')).toContain('Visited &lt;b&gt;everyone&lt;/b&gt;');
  });

  test('a task that is not there is a page that says so', async () => {
    expect((await visitor.get('/app/scripting/executions/NOTHING')).status).toBe(404);
  });
});

describe('the SuiteQL page', () => {
  const run = (query: string, more = '') => visitor.get(`/app/query?q=${encodeURIComponent(query)}${more}`);

  test('runs a query and shows its rows', async () => {
    const { text } = await run('SELECT entityid, companyname AS company FROM customer');
    expect(text).toMatch(/<th scope="col">company<\/th>/);
    expect(text).toContain('Aiko');
    expect(text).toContain('1 row ·');
  });

  test('shows a refusal as a sentence and keeps the query', async () => {
    const { text, status } = await run('SELECT nothing FROM customer WHERE 1 < 2');
    expect(status).toBe(422);
    expect(text).toContain('Field &#39;nothing&#39; for record &#39;customer&#39; was not found.');
    expect(text).toContain('SELECT nothing FROM customer WHERE 1 &lt; 2');
  });

  test('gives the rows as CSV', async () => {
    const { text, headers } = await run('SELECT entityid, companyname FROM customer', '&csv=T');
    expect(headers.get('content-type')).toContain('text/csv');
    expect(text).toBe('entityid,companyname\r\nC1,Aiko\r\n');
  });
});

test('a port in use is a sentence that names it', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  await expect(startWeb(account, { port })).rejects.toThrow(
    `Port ${port} on 127.0.0.1 is in use: choose another with --port.`,
  );
  other.close();
});
