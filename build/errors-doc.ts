import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  placeName,
  RULES,
  type Rule,
  type Severity,
} from '../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/rule-sheet';
import { nextOfFaults } from '../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/why-not/next-steps';
import { REASONS } from '../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/why-not/why-not-reasons';

/** docs/admin/reasons-and-errors.md as the reasons and the rule sheet give it. */
export function errorsDoc(): string {
  return `${[
    '# Reasons and Errors',
    '',
    '`npm run docs` prints this page from `sync/why-not/why-not-reasons.ts` and `joor/rule-sheet.ts`. Change the words there.',
    '',
    '## Why is this customer not in JOOR?',
    '',
    'This page of the dashboard gives one answer for each External System, from what the connector recorded and the customer as it',
    'is now. The first reason that applies wins: why the customer is not for export at all; what the last run found, unless the',
    'customer was saved since; what holds up everything; what a coming run will do. Some faults show only after a run has looked',
    'at the customer, or in a Preview.',
    '',
    '| answer | next step |',
    '|---|---|',
    ...Object.values(REASONS).map(({ title, next }) => `| ${title} | ${next} |`),
    '',
    '## Faults',
    '',
    'A customer with a fault is not sent, and JOOR keeps what it has. Error Msg lists all its faults at once. After the fix the next',
    'run sends the customer, RESYNC at once; what happens next stands in the Failed Record Queue and under Why not in the same words.',
    'Codes never change: filter and count by them.',
    '',
    ...table('fault'),
    '',
    '## Warnings',
    '',
    'A customer with warnings is sent. The field Warnings of its Sync State shows them as of the last time it was sent or failed.',
    'A new warning alone sends and writes nothing. Warnings That Are Faults on the External System turns kinds of them into faults.',
    '',
    ...table('warning'),
    '',
    '## How the rules decide',
    '',
    '- **Country.** ISO code, English name or NetSuite’s name; JOOR gets the English name. `EA` and `IC` (Ceuta and Melilla,',
    '  Canary Islands) are sent as Spain. `AN` and `CS` no longer exist and have several successors, so they are faults.',
    '- **State.** Required in the US, Canada, Japan and Australia, by code, name or a usual abbreviation (Newfoundland, P.E.I.,',
    '  Calif.). JOOR gets the postal abbreviation or, for Japan, the English name of the prefecture, also given in Japanese. Other',
    '  non-Latin text and states of other countries are sent as they are.',
    '- **Zip.** Required where post needs it, so not in Ireland or Panama. Strict Addresses requires city, state and zip',
    '  everywhere. A zip that cannot be one of the country is a warning; spaces, hyphens and case do not count.',
    '- **Price types.** JOOR compares label and currency letter by letter. Where JOOR Price Types is filled, other pairs are faults.',
    '- **Inactive values.** An inactive price level is a fault; the warnings above name others. All else is sent, active or not. The',
    '  Value Map page marks inactive locations.',
    '- **Lengths** count Unicode code points. Too Long on the External System decides: block; wrap the end of Address 1 before',
    '  Address 2 if both then fit; or cut with a warning. Codes, e-mail addresses, phone numbers, zips and names that must match',
    '  JOOR are never cut.',
    '- **Text** is sent as Unicode NFC, with single spaces, without control, bidirectional and zero-width characters and soft',
    '  hyphens. Joiners stay in names; codes, labels, e-mail addresses, phones and zips lose them too. A message shows what is not',
    '  seen by its name: `"Whole[zero width space]sale"`. Rich text is sent as plain text.',
    '- **E-mail** takes the form of HTML’s e-mail field, with a dot in the domain and letters of any script.',
  ].join('\n')}\n`;
}

function table(severity: Severity): string[] {
  const rules = Object.entries<Rule>(RULES).filter(([, rule]) => rule.severity === severity);
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const kind = (cell: string) => (severity === 'warning' ? [cell] : []);
  return [
    row(['code', ...kind('kind'), 'Error Msg, with its fix', 'where, and what happens next']),
    `|${'---|'.repeat(severity === 'warning' ? 4 : 3)}`,
    ...rules.map(([code, rule]) => {
      const words = `${rule.title}: ${rule.example} **${rule.fix}**`;
      const then = `${placeName(rule)}. ${nextOfFaults([code])}`;
      return row([`\`${code}\``, ...(rule.severity === 'warning' ? [rule.kind] : []), words, then]);
    }),
  ];
}

if (require.main === module) {
  writeFileSync(join(__dirname, '../docs/admin/reasons-and-errors.md'), errorsDoc());
}
