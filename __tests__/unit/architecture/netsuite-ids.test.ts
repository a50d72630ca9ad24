import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import * as ids from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';

const objects = join(__dirname, '../../../src/Objects');

interface XmlObject {
  scriptId: string;
  type: string;
  /** Script ids inside the object: fields, deployments, parameters, list values. */
  inner: string[];
  values: string[];
}

function readObjects(): XmlObject[] {
  return readdirSync(objects, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.xml'))
    .map((file) => {
      const xml = readFileSync(join(objects, file), 'utf8');
      const [type = ''] = Object.keys(new XMLParser({ ignoreAttributes: false }).parse(xml));
      const inner = [...xml.matchAll(/ scriptid="([^"]+)"/g)].map((match) => match[1] ?? '');
      const values = [...xml.matchAll(/<value>([^<]+)<\/value>/g)].map((match) => match[1] ?? '');
      return { scriptId: basename(file, '.xml'), type, inner: inner.slice(1), values };
    });
}

/** Every text in ids.ts, however deep. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

describe('The one file of NetSuite ids agrees with src/Objects', () => {
  const all = readObjects();
  const known = new Set(texts(ids));

  test('every object is in ids.ts', () => {
    expect(all.map(({ scriptId }) => scriptId).filter((id) => !known.has(id))).toEqual([]);
  });

  test('every field, parameter and deployment is in ids.ts', () => {
    const inner = all.filter(({ type }) => type !== 'customlist').flatMap((object) => object.inner);
    expect(inner.filter((id) => !known.has(id))).toEqual([]);
  });

  test('every id in ids.ts is in src/Objects', () => {
    const there = new Set(all.flatMap((object) => [object.scriptId, ...object.inner]));
    // Saved searches are made by a script: SDF cannot carry hand-written ones.
    const custom = [...known].filter(
      (id) => !id.startsWith('customsearch_') && /^cust(om|record|entity|script|deploy|tab|list|role)/.test(id),
    );
    expect(custom.filter((id) => !there.has(id))).toEqual([]);
  });

  test('every name of a list value is the list’s own', () => {
    for (const { id, ...names } of Object.values(ids.LISTS)) {
      expect(Object.values(names).sort()).toEqual(all.find(({ scriptId }) => scriptId === id)?.values.sort());
    }
  });

  test('no other file of the connector holds a NetSuite id', () => {
    const connector = join(objects, '../FileCabinet/SuiteScripts/UnifiedConnector');
    const strays = readdirSync(connector, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && file !== join('netsuite', 'ids.ts'))
      .flatMap((file) =>
        [
          ...readFileSync(join(connector, file), 'utf8').matchAll(
            /'(cust(?:om|record|entity|script|deploy)\w*_uc_\w+)'/g,
          ),
        ].map((match) => `${file}: ${match[1]}`),
      );
    expect(strays).toEqual([]);
  });
});
