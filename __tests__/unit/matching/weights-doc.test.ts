import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  PRESELECTION,
  PROPOSED,
  WEIGHTS,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/matching/weights';

const page = readFileSync(join(__dirname, '../../../docs/engineer/matching.md'), 'utf8');

test.each(Object.entries(WEIGHTS))('the guide has the weights of %s', (field, weights) => {
  const listed = Object.entries(weights).map(([finding, bits]) => `${finding} ${bits}`);
  expect(page).toContain(`| ${field} | ${listed.join(', ')} |`);
});

test('the guide has the bits from which a pair is proposed and preselected', () => {
  const text = page.replace(/\s+/g, ' ');
  expect(text).toContain(`Proposed from ${PROPOSED} bits on`);
  expect(text).toContain(`Preselected from ${PRESELECTION.least}, ${PRESELECTION.ahead} ahead of every rival`);
});
