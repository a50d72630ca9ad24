import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import {
  SECTION_NAMES,
  SECTIONS,
  type Section,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/settings/configuration';
import { SETTING_TEXTS } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/settings/configuration-edit';

interface XmlField {
  '@_scriptid': string;
  label: string;
  help?: string;
}

/** Fields of every record have these, and no help of their own in the XML. */
const OF_EVERY_RECORD = ['name', 'isinactive'];

function fieldsOf(type: string): XmlField[] {
  const xml = readFileSync(join(__dirname, `../../../src/Objects/records/${type}.xml`), 'utf8');
  const parsed = new XMLParser({ ignoreAttributes: false, parseTagValue: false }).parse(xml) as {
    customrecordtype: { customrecordcustomfields: { customrecordcustomfield: XmlField[] } };
  };
  return parsed.customrecordtype.customrecordcustomfields.customrecordcustomfield;
}

test.each(SECTION_NAMES)('the texts of %s are those of the record’s fields', (name) => {
  const { type, keys }: Section = SECTIONS[name];
  const fields = fieldsOf(type);
  const expected = Object.entries(keys)
    .filter(([, { field }]) => !OF_EVERY_RECORD.includes(field))
    .map(([key, { field }]) => {
      const found = fields.find((candidate) => candidate['@_scriptid'] === field);
      return [key, { label: found?.label, help: found?.help ?? '' }];
    });
  expect(SETTING_TEXTS[name]).toMatchObject(Object.fromEntries(expected));
  expect(Object.keys(SETTING_TEXTS[name]).sort()).toEqual(Object.keys(keys).sort());
});
