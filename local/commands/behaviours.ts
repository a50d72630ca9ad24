import Table from 'cli-table3';
import type { Command } from 'commander';
import type { Account } from '../account/account';
import { BEHAVIOUR_IDS, behaviourOf } from '../account/behaviours';
import type { Terminal } from '../terminal';
import { type AccountOptions, print } from './account-option';
import { withAccount } from './with-account';

/** `behaviours`: what the account does where NetSuite accounts differ. With --json an array of objects. */
export function define(command: Command, terminal: Terminal): void {
  command.action(async (options: AccountOptions) => {
    const rows = await withAccount(options, behavioursOf);
    print(terminal, options, rows, tableOf(rows));
  });
}

function behavioursOf(account: Account) {
  return BEHAVIOUR_IDS.map((id) => {
    const { question, variants, default: usual, source, grade } = behaviourOf(id);
    const variant = account.behaviours.get(id);
    return { id, variant, question, answer: variants[variant], variants, default: usual, source, grade };
  });
}

function tableOf(rows: ReturnType<typeof behavioursOf>): string {
  const table = new Table({
    head: ['Behaviour', 'Variant', 'Others', 'Question and answer'],
    style: { head: [], border: [] },
    colWidths: [40, 20, 26, 72],
    wordWrap: true,
  });
  for (const { id, variant, question, answer, variants, default: usual } of rows) {
    const others = Object.keys(variants).filter((other) => other !== variant);
    const named = others.map((other) => (other === usual ? `${other} (default)` : other));
    table.push([id, variant, named.join(', '), `${question} ${answer}`]);
  }
  return table.toString();
}
