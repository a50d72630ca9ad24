import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readSheetFile } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/shell/sheet/sheet-file';
import { proposeColumns } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/matching/columns';
import {
  type ListedConnections,
  listedConnections,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/matching/listed-connections';

const ROOT = path.join(__dirname, '..', '..', '..');
const folder = mkdtempSync(path.join(tmpdir(), 'demo-'));

let started: ChildProcess;
let list: ListedConnections;

/** Starts the demo as `npm start` does, and gives the address of the list that it prints. */
function start(): Promise<string> {
  const options = ['--customers', '200', '--port', '0', '--joor-port', '0', '--account', path.join(folder, 'demo.db')];
  const command = [require.resolve('tsx/cli'), path.join('demo', 'start.ts'), ...options];
  started = spawn(process.execPath, command, { cwd: ROOT, env: { ...process.env, UC_JOOR_TOKEN: '' } });
  let output = '';
  return new Promise((resolve, reject) => {
    const read = (text: Buffer) => {
      output += text;
      const [, address] = /^JOOR's list for it +(\S+)$/m.exec(output) ?? [];
      if (address !== undefined) resolve(address);
    };
    started.stdout?.on('data', read);
    started.stderr?.on('data', read);
    started.once('exit', () => reject(new Error(output)));
  });
}

/** The list as a person downloads it from the local JOOR and Match Customers reads it. */
beforeAll(async () => {
  const response = await fetch(await start());
  const { rows } = await readSheetFile(new Uint8Array(await response.arrayBuffer()));
  list = listedConnections(rows, proposeColumns(rows[0] ?? []));
}, 240_000);

afterAll(() => {
  started?.kill('SIGINT');
  rmSync(folder, { recursive: true, force: true });
});

describe('A brand that was at JOOR before NetSuite was', () => {
  test('has its connections in a file that is read without a fault', () => {
    expect(list.faults).toEqual([]);
    expect(list.connections.length).toBeGreaterThan(30);
  });

  test('knows most by no code, some by NetSuite’s, some by another one', () => {
    const codes = list.connections.map(({ code }) => code);
    const count = (pattern: RegExp) => codes.filter((code) => pattern.test(code)).length;
    expect(count(/^$/)).toBeGreaterThan(codes.length / 2);
    expect(count(/^C1\d{4}$/)).toBeGreaterThan(3);
    expect(count(/^AN-\d+$/)).toBeGreaterThan(3);
    expect(count(/^(|C1\d{4}|AN-\d+)$/)).toBe(codes.length);
  });

  test('has shops by their alias, and twins', () => {
    const { connections } = list;
    expect(connections.filter(({ name }) => name.endsWith('Retail Holding')).length).toBeGreaterThan(1);
    expect(connections.filter(({ otherNames }) => otherNames.length > 0).length).toBeGreaterThan(1);
    const streets = connections.map(({ addresses: [address] }) => `${address?.street} ${address?.postalCode}`);
    expect(streets.length - new Set(streets).size).toBeGreaterThan(1);
  });
});
