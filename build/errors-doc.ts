import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES, type Rule, type Severity } from '../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/rule-sheet';

/** docs/errors.md as the rule sheet gives it. */
export function errorsDoc(): string {
  return `${[
    '# Errors and warnings',
    '',
    'Printed by `npm run docs` from `joor/rule-sheet.ts`, where the connector takes the words from: change them there.',
    '',
    'A customer shows all its faults at once, in Error Msg of the Failed Record Queue, on the External System tab of the',
    'customer and in the saved search. Each says what is wrong and how to fix it; once it is fixed, the customer is sent by',
    'itself, or at once with RESYNC. Codes are stable: filter and count by them.',
    '',
    '## Faults',
    '',
    'A customer with a fault is not sent, and JOOR keeps what it has.',
    '',
    ...table('fault'),
    '',
    '## Warnings',
    '',
    'A customer with warnings is sent. They stand in the field Warnings of its Sync State, as of the last time it was sent',
    'or failed; a warning alone sends and writes nothing.',
    '',
    ...table('warning'),
    '',
    '## How the rules decide',
    '',
    '- **Country.** ISO code of two or three letters, or English name, in any case. Sent is the English name, as in the',
    '  examples of JOOR’s API page; `EA` and `IC` (Ceuta and Melilla, Canary Islands), which NetSuite lists and ISO does not,',
    '  are sent as Spain; `AN` and `CS` are states that no longer exist and were followed by several, so they are faults.',
    '- **State.** Required in the US, Canada, Japan and Australia, by code or English name. Sent is the postal abbreviation',
    '  (`NJ`, `ON`, `NSW`), for Japan the name of the prefecture (`Osaka`). Text in another script than Latin is sent as it is,',
    '  and so are the states of all other countries.',
    '- **Zip.** Required where the country has postal codes. With Strict Addresses, city, state and zip are required',
    '  everywhere.',
    '- **Price types.** Label and currency go to JOOR letter by letter. With JOOR Price Types on the External System, a pair',
    '  that is not listed there is a fault, and the nearest label is shown. Currencies are those of ISO 4217.',
    '- **Inactive values.** An inactive price level is a fault, for the brand no longer prices with it. An inactive payment',
    '  term, sales rep, category, shipping item or currency still has its counterpart at JOOR: it is sent with a warning.',
    '  What a custom list field holds that the Field Map names, a location too, is sent as NetSuite shows it, inactive or',
    '  not: the Value Map page of the dashboard marks inactive locations.',
    '- **Lengths** are counted in Unicode code points: a plain emoji is one character, a family or a flag several, a letter',
    '  with an accent one. Too Long on the External System says what happens: blocked; wrapped, where the end of address',
    '  line 1 goes before line 2 if both then fit; or cut with a warning. Codes, e-mail addresses, phone numbers, zips, and',
    '  names that have to match one set up at JOOR are never cut.',
    '- **Text** is sent in Unicode’s composed form (NFC), without control characters and zero-width spaces, with single',
    '  ordinary spaces. Accents, CJK and emoji stay.',
    '- **E-mail** has the form of HTML’s e-mail field, with a dot in the domain; letters of every script are letters.',
    '- **Discount.** Missing is a warning only where the Field Map maps one.',
  ].join('\n')}\n`;
}

function table(severity: Severity): string[] {
  const rules = Object.entries<Rule>(RULES).filter(([, rule]) => rule.severity === severity);
  return [
    '| code | field | Error Msg | fix |',
    '|---|---|---|---|',
    ...rules.map(
      ([code, { title, field, example, fix }]) => `| \`${code}\` | ${field} | ${title}: ${example} | ${fix} |`,
    ),
  ];
}

if (require.main === module) writeFileSync(join(__dirname, '../docs/errors.md'), errorsDoc());
