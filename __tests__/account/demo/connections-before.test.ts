import { startDemoJoor } from '../../../demo/joor/joor';
import { readSheetFile } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/shell/sheet/sheet-file';
import { proposeColumns } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/matching/columns';
import {
  type ListedConnections,
  listedConnections,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/matching/listed-connections';

let list: ListedConnections;

/** The list as a person downloads it from the demo's JOOR and Match Customers reads it. */
beforeAll(async () => {
  const joor = await startDemoJoor(0, 200);
  const response = await fetch(joor.list ?? '');
  const { rows } = await readSheetFile(new Uint8Array(await response.arrayBuffer()));
  await joor.stop();
  list = listedConnections(rows, proposeColumns(rows[0] ?? []));
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
