import { logError } from '../../netsuite/log-error';
import { sendMail } from '../../netsuite/send-mail';
import { readSystems } from '../../settings/read-settings';
import { readAccountStates, recordTrouble, troubleText } from '../records/account-state-store';
import { readToldSoFar, recordTold } from './alert-store';
import { alertBookIn, type Cause, isQuiet, troubleCause } from './alerts';
import { linksOf } from './links';

/**
 * Tells of something at once, whoever noticed it, the recipients of each active External System: nobody twice of what is not
 * over, and nobody in quiet hours. `causeOf` gives null where an External System is not concerned. What keeps a mail from
 * going out is logged. Costs 20 units, and 22 for each mail.
 */
export function tell(causeOf: (systemId: number, systemName: string) => Cause | null, runId: number | null): void {
  try {
    const toldSoFar = readToldSoFar();
    for (const { system, operation, inactive } of readSystems()) {
      const cause = inactive || !operation.alerts ? null : causeOf(system.id, system.name);
      const known = toldSoFar.get(system.id);
      if (!cause || !known || !operation.alerts) continue;
      const { sender, recipients, quiet } = operation.alerts;
      const book = alertBookIn(known.told);
      if (book.open[cause.key] || isQuiet(quiet, known.now)) continue;
      const body = `${cause.text}${linksOf(system.id, runId)}`;
      if (!sendMail({ author: sender, recipients, subject: cause.subject, body })) continue;
      const open = { ...book.open, [cause.key]: { subject: cause.subject, since: known.now } };
      recordTold(known.accountStateId, { ...book, open });
    }
  } catch (error) {
    logError('An alert could not be told', error);
  }
}

/**
 * Records why a run could not do its work, for each External System by its id and for all together, and tells of it; of the
 * others, that it could. Costs 10 units, 2 for each that changes, and what `tell` costs.
 */
export function tellTroubles(troubles: ReadonlyMap<number, string>, ofAll: string, runId: number | null): void {
  try {
    for (const state of readAccountStates().values()) {
      const trouble = troubleOf(state.systemId, troubles, ofAll);
      if (troubleText(trouble) !== state.trouble) recordTrouble(state.id, trouble);
    }
  } catch (error) {
    // Whatever it was may keep this from being recorded too.
    logError('What stopped the run could not be recorded', error);
  }
  tell((systemId, systemName) => {
    const trouble = troubleOf(systemId, troubles, ofAll);
    return trouble === '' ? null : troubleCause(systemName, trouble);
  }, runId);
}

const troubleOf = (systemId: number, troubles: ReadonlyMap<number, string>, ofAll: string): string =>
  [troubles.get(systemId) ?? '', ofAll].filter((part) => part !== '').join('\n');

/** Of the troubles, those that no earlier run told. Costs 10 units where there are any. */
export function newsOf(troubles: ReadonlyMap<number, string>): string[] {
  if (troubles.size === 0) return [];
  const states = readAccountStates();
  return [...troubles]
    .filter(([systemId, trouble]) => states.get(systemId)?.trouble !== troubleText(trouble))
    .map(([, trouble]) => trouble);
}
