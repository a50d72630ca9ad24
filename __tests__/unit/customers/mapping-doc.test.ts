import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MAX_LENGTH } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/connection';
import {
  ADDRESS_TARGETS,
  CUSTOMER_TARGETS,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/settings/field-map';

const doc = readFileSync(join(__dirname, '../../../docs/engineer/mapping.md'), 'utf8');

describe('docs/engineer/mapping.md', () => {
  test('names every JOOR field that the Field Map may fill, and no other', () => {
    const named = [...doc.matchAll(/\*([a-z]+_[a-z_0-9]+)\*/g)].map((match) => match[1]);
    expect([...new Set(named)].sort()).toEqual([...CUSTOMER_TARGETS, ...ADDRESS_TARGETS].sort());
  });

  test('names every text that the connector sends', () => {
    const short = (field: string) => field.replace(/^(shipping|billing|location)_/, '..._');
    const absent = Object.keys(MAX_LENGTH).filter((field) => !doc.includes(field) && !doc.includes(short(field)));
    expect(absent).toEqual([]);
  });
});
