import { CONNECTION, type Node } from '../../../local/joor/fields';
import type { Json, JsonObject } from '../../../local/joor/json';
import { checkConnection } from '../../../local/joor/rules';
import { defaultSettings } from '../../../local/joor/settings';
import { emptySetup } from '../../../local/joor/setup';
import { buildConnection } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/customers/build-connection';
import type { JoorConnection } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/connection';
import { MAX_LENGTH } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/connection';
import {
  lacks,
  REQUIRED,
  type Requirements,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/required';
import { EXAMPLE_JSON } from '../../account/joor/documented';
import { readRequestTable } from '../../fixtures/joor/request-table';
import { address, customer, mapping } from '../customers/demo-customer';

const TABLE = readRequestTable();

/** Required things by path: "1" always, "country" in the four countries. */
type Required = Record<string, '1' | 'country'>;

/** As the page says it; the nodes around the connection are the request's own. */
const ofPage = (): Required => {
  const required: Required = {};
  const plural = new Set<string>();
  for (const { path, times, req } of TABLE) {
    if (path === '') continue;
    // The second line of a path is the singular element of the list: an empty list is no list.
    if (times.startsWith('1-') && !plural.has(path)) required[path] = '1';
    if (times !== '') plural.add(path);
    if (req === 'Y') required[path] = '1';
    if (req.startsWith('Y (')) required[path] = 'country';
  }
  return required;
};

const ofConnector = ({ fields, byCountry, nodes = {} }: Requirements, at = ''): Required => ({
  ...Object.fromEntries(fields.map((name) => [`${at}${name}`, '1' as const])),
  ...(byCountry ? { [`${at}${byCountry.field}`]: 'country' as const } : {}),
  ...Object.entries(nodes).reduce<Required>(
    (found, [name, node]) =>
      Object.assign(found, node.required ? { [`${at}${name}`]: '1' } : {}, ofConnector(node, `${at}${name}.`)),
    {},
  ),
});

const ofLocalJoor = ({ fields, nodes }: Node, at = ''): Required => ({
  ...Object.fromEntries(fields.flatMap(({ name, required }) => (required ? [[`${at}${name}`, '1' as const]] : []))),
  ...Object.fromEntries(
    fields.flatMap(({ name, requiredByCountry }) => (requiredByCountry ? [[`${at}${name}`, 'country' as const]] : [])),
  ),
  ...nodes.reduce<Required>(
    (found, node) =>
      Object.assign(
        found,
        node.required ? { [`${at}${node.name}`]: '1' } : {},
        ofLocalJoor(node, `${at}${node.name}.`),
      ),
    {},
  ),
});

describe('What the table of JOOR’s page requires (bulk-connection-postput, Request Detail)', () => {
  test('the rule sheet and the local JOOR require exactly that', () => {
    expect(Object.keys(ofPage())).toHaveLength(20);
    expect(ofPage()).toMatchObject({ warehouses: '1', price_types: '1', 'customer_locations.location_zip': 'country' });
    expect(ofConnector(REQUIRED)).toEqual(ofPage());
    expect(ofLocalJoor(CONNECTION)).toEqual(ofPage());
  });

  test('both have the page’s lengths', () => {
    const ofNode = ({ fields, nodes }: Node): (readonly [string, number])[] => [
      ...fields.flatMap(({ name, max }) => (max ? [[name, max] as const] : [])),
      ...nodes.flatMap(ofNode),
    ];
    const local = Object.fromEntries(ofNode(CONNECTION));
    const lines = TABLE.filter(({ max }) => max !== null);
    expect(lines).toHaveLength(50);
    for (const { name, max } of lines) expect([name, local[name], MAX_LENGTH[name]]).toEqual([name, max, max]);
  });
});

/** A connection with every node of the table, in one of the four countries. */
const complete = (): JsonObject => JSON.parse(JSON.stringify(EXAMPLE_JSON)) as JsonObject;

/** The connection without the thing at the path, in every entry of the lists on the way. */
function without(path: string, how: 'left out' | 'empty' | 'blank'): JsonObject {
  const connection = complete();
  const names = path.split('.');
  const last = names.pop() ?? '';
  const remove = (value: Json | undefined, [name, ...rest]: string[]): void => {
    if (Array.isArray(value)) for (const entry of value) remove(entry, [...(name ? [name] : []), ...rest]);
    else if (typeof value === 'object' && value !== null) {
      if (name !== undefined) remove(value[name], rest);
      else if (how === 'left out') delete value[last];
      else value[last] = how === 'blank' ? '  ' : Array.isArray(value[last]) ? [] : '';
    }
  };
  remove(connection, names);
  return connection;
}

const local = (connection: JsonObject) =>
  checkConnection(connection, emptySetup(''), { ...defaultSettings(), checkAccountValues: false }).faults ?? [];

describe('The two halves agree about each line', () => {
  test('the documented example lacks nothing', () => {
    expect([local(complete()), lacks(complete() as unknown as JoorConnection)]).toEqual([[], []]);
  });

  const lines = [...new Set(TABLE.map(({ path }) => path).filter((path) => path !== ''))];

  test.each(lines)('%s', (path) => {
    for (const how of ['left out', 'empty', 'blank'] as const) {
      const connection = without(path, how);
      const paths = local(connection)
        .filter(({ message }) => /required|at least one|must be one object/.test(message))
        .map(({ field }) => field);
      const mine = lacks(connection as unknown as JoorConnection).map((lack) => lack.path);
      // A list of blanks is one that the connector never builds; whether it is left out or empty is the question.
      if (how === 'blank' && paths.length === 0) continue;
      expect([how, [...new Set(mine)].sort()]).toEqual([how, [...new Set(paths)].sort()]);
    }
  });
});

test('what the connector builds and JOOR would refuse for a lack is told as a fault', () => {
  const everything = mapping({
    system: { ...mapping().system, buyers: 'contacts', locationField: 'custrecord_location', noWarehouse: 'block' },
  });
  const contact = { id: 1, name: 'Kim Lee', title: '', email: 'kim@elan.example', phone: '', fax: '', primary: true };
  const place = { country: 'US', state: 'NJ', zip: '07030', mapped: { custrecord_location: 'T' } };
  const whole = { contacts: [contact], addresses: [address(place)] };
  const built = (changes: object) => buildConnection(customer({ ...whole, ...changes }), everything, '');
  expect(built({})).toMatchObject({ faults: [], warnings: [] });
  const poorer = [
    { name: '' },
    { contacts: [{ ...contact, name: '' }] },
    { priceLevel: null },
    { currencies: [] },
    ...(['label', 'city', 'state', 'zip', 'country'] as const).map((part) => ({
      addresses: [address({ ...place, [part]: '' })],
    })),
  ];
  for (const changes of poorer) {
    const { connection, faults } = built(changes);
    expect([changes, local(JSON.parse(JSON.stringify(connection)) as JsonObject).length > 0]).toEqual([changes, true]);
    expect([changes, faults.length > 0]).toEqual([changes, true]);
  }
});
