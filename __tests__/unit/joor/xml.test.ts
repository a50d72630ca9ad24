import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import type { JoorConnection } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/connection';
import { writeConnectionsXml } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/xml';

const documented = (name: string) => readFileSync(join(__dirname, '../../fixtures/joor', name), 'utf8');

/** Elements in alphabetical order, without the space between them. */
function shape(element: XmlElement): unknown {
  const children = element.children.filter((node) => node instanceof XmlElement);
  if (children.length === 0) return [element.name, element.text];
  return [element.name, children.map(shape).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))];
}
const shapeOf = (xml: string) => shape(parseXml(xml).root as XmlElement);

const minimal: JoorConnection = { customer_name: 'A', customer_code: '1', price_types: [] };

describe('A connection as XML (bulk-connection-postput)', () => {
  test('has the elements of the documented example: plural and singular, True and False, 4.0', () => {
    const { bulk_connections } = JSON.parse(documented('bulk-connection.json'));
    const [connection] = bulk_connections.connection;
    // JOOR's own number stands in the JSON example only.
    for (const location of connection.customer_locations) delete location.location_address_id;
    const tags = (xml: string) => [...new Set(xml.match(/<\w+/g))].sort();
    const written = writeConnectionsXml([connection]);
    expect(tags(written)).toEqual(tags(documented('bulk-connection.xml').replace('<?xml', '')).filter(Boolean));
    expect(written).toContain('<shipping_create_doors>True</shipping_create_doors>');
    expect(written).toContain('<shipping_create_doors>False</shipping_create_doors>');
    expect(written).toContain('<discounts><discount><amount>4.0</amount><line_item_level>True</line_item_level>');
  });

  test('several connections stand side by side under one root', () => {
    expect(shapeOf(writeConnectionsXml([minimal, { ...minimal, customer_code: '2' }]))).toEqual([
      'bulk_connections',
      [1, 2].map((code) => [
        'connection',
        [
          ['customer_code', String(code)],
          ['customer_name', 'A'],
          ['price_types', ''],
        ],
      ]),
    ]);
  });

  test.each(['Smith & Sons <Retail> "No. 1" \'x\' ]]>', 'Café Élan 東京 👩🏽‍🎨', 'a\ttab'])(
    'text comes back as it was: %s',
    (name) => {
      const root = parseXml(writeConnectionsXml([{ ...minimal, customer_name: name }])).root as XmlElement;
      expect(root.text).toContain(name);
    },
  );

  test('what XML cannot carry becomes a replacement character, and the document stays well-formed', () => {
    const xml = writeConnectionsXml([{ ...minimal, customer_name: 'a\u0000b\ud800c\uffffd' }]);
    expect(parseXml(xml).root?.text).toContain('a\ufffdb\ufffdc\ufffdd');
  });

  test.each([
    [4, '4.0'],
    [12.5, '12.5'],
    [0, '0.0'],
    [0.000001, '0.000001'],
  ])('percent %f is %s', (amount, written) => {
    expect(writeConnectionsXml([{ ...minimal, discounts: [{ amount }] }])).toContain(`<amount>${written}</amount>`);
  });
});
