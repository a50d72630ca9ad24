/**
 * Does once what its parameters say: exports customers, or works on Failed Records. The answers go to the script log.
 *
 * @NApiVersion 2.1
 * @NScriptType ScheduledScript
 * @NModuleScope SameAccount
 */
import * as log from 'N/log';
import * as runtime from 'N/runtime';
import { ACTIONS } from '../../netsuite/ids';
import { runAction } from './run-action';

/** An entry of the log takes 3,999 characters (Oracle help, section_4430384449). */
const MAX_DETAILS = 3999;

export function execute(): void {
  const script = runtime.getCurrentScript();
  const parameter = (name: string) => String(script.getParameter({ name }) ?? '').trim();
  const { action, ids, system, reason } = ACTIONS.parameters;
  const sentences = runAction({
    action: parameter(action).toLowerCase(),
    ids: parameter(ids),
    system: parameter(system),
    reason: parameter(reason),
    by: runtime.getCurrentUser().name,
  });
  for (const details of entriesOf(sentences)) log.audit({ title: 'Action', details });
}

/** The sentences, one a line, in as few entries as hold them. */
function entriesOf(sentences: readonly string[]): string[] {
  const entries: string[] = [];
  for (const sentence of sentences.flatMap(parts)) {
    const last = entries[entries.length - 1];
    if (last !== undefined && last.length + 1 + sentence.length <= MAX_DETAILS) {
      entries[entries.length - 1] = `${last}\n${sentence}`;
    } else entries.push(sentence);
  }
  return entries;
}

const parts = (sentence: string): string[] =>
  Array.from({ length: Math.ceil(sentence.length / MAX_DETAILS) }, (_, index) =>
    sentence.slice(index * MAX_DETAILS, (index + 1) * MAX_DETAILS),
  );
