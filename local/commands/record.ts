import type { Command } from 'commander';
import { applyJson, type RecordJson, toJson } from '../account/records/json';
import { readInput, type Terminal } from '../terminal';
import { UserError } from '../user-error';
import { type AccountOptions, print, withAccountOptions } from './account-option';
import { ADMINISTRATOR, withAccount } from './with-account';

const SHAPE = `
--values takes one JSON object, or - to read it from standard input:
  body fields by their id; select fields take internal IDs, multi-selects lists of them,
  dates "2026-01-31" or ISO 8601 texts;
  sublists as lists of lines (the currency sublist as "currencylist"); an address as an object in its line:

  {"companyname": "Aiko & Co", "email": "buyer@example.com", "currency": 1,
   "addressbook": [{"label": "Main", "defaultbilling": true, "defaultshipping": true,
                    "addressbookaddress": {"addr1": "1 Road", "city": "Paris", "zip": "75001", "country": "FR"}}]}

edit: fields not named stay; a sublist that is named replaces all its lines (a line given with its "id" keeps it).
view prints the same shape, so that what it printed can be edited and sent back.`;

type ValueOptions = AccountOptions & { values: string };

/** `record create|edit|view|delete TYPE [ID] [--values JSON]`, `record merge TYPE INTO FROM`. */
export function define(command: Command, terminal: Terminal): void {
  command.addHelpText('after', SHAPE);
  withAccountOptions(command.command('create <type>'))
    .description('create a record')
    .requiredOption('--values <json>', 'field values and sublists (see record --help)')
    .action((type: string, options: ValueOptions) =>
      withAccount(options, async (account) => {
        const document = account.records.create(type, ADMINISTRATOR);
        applyJson(account, document, await readValues(options.values, terminal));
        const id = account.records.save(document, ADMINISTRATOR);
        print(terminal, options, { type: document.type, id }, `Created ${document.type} ${id}.`);
      }),
    );
  withAccountOptions(command.command('edit <type> <id>'))
    .description('change a record')
    .requiredOption('--values <json>', 'field values and sublists (see record --help)')
    .action((type: string, id: string, options: ValueOptions) =>
      withAccount(options, async (account) => {
        const document = account.records.load(type, internalId(id), ADMINISTRATOR);
        applyJson(account, document, await readValues(options.values, terminal));
        account.records.save(document, ADMINISTRATOR);
        print(terminal, options, { type: document.type, id: document.id }, `Saved ${document.type} ${document.id}.`);
      }),
    );
  withAccountOptions(command.command('view <type> <id>'))
    .description('print a record')
    .action((type: string, id: string, options: AccountOptions) =>
      withAccount(options, (account) => {
        const json = toJson(account, account.records.load(type, internalId(id), ADMINISTRATOR));
        print(terminal, options, json, JSON.stringify(json, null, 2));
      }),
    );
  withAccountOptions(command.command('delete <type> <id>'))
    .description('delete a record')
    .action((type: string, id: string, options: AccountOptions) =>
      withAccount(options, (account) => {
        const deleted = account.records.delete(type, internalId(id), ADMINISTRATOR);
        print(terminal, options, { type, id: deleted }, `Deleted ${type} ${deleted}.`);
      }),
    );
  withAccountOptions(command.command('merge <type> <into> <from>'))
    .description('merge the record FROM into INTO, as NetSuite merges duplicates; FROM is deleted')
    .action((type: string, into: string, from: string, options: AccountOptions) =>
      withAccount(options, (account) => {
        const id = account.records.merge(type, internalId(into), internalId(from), ADMINISTRATOR);
        print(terminal, options, { type, id, merged: internalId(from) }, `Merged ${type} ${from} into ${id}.`);
      }),
    );
}

function internalId(text: string): number {
  if (!/^-?\d+$/.test(text)) throw new UserError(`"${text}" is not an internal ID. Enter a whole number.`);
  return Number(text);
}

async function readValues(argument: string, terminal: Terminal): Promise<RecordJson> {
  const text = argument === '-' ? await readInput(terminal) : argument;
  let values: unknown;
  try {
    values = JSON.parse(text);
  } catch (error) {
    throw new UserError(`--values is not JSON (${(error as Error).message}). See record --help for its shape.`);
  }
  if (typeof values !== 'object' || values === null || Array.isArray(values)) {
    throw new UserError('--values must be one JSON object. See record --help for its shape.');
  }
  return values as RecordJson;
}
