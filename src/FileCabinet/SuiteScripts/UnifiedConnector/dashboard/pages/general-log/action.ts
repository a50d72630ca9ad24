import { alertBookIn } from '../../../sync/alerts/alerts';
import { counted } from '../../../sync/records/counted';
import type { Action, ActionsOf } from '../../server/action';
import { tableOf } from '../../server/parameters';
import {
  EVENT_COLUMNS,
  EVENT_FILTERS,
  type EventKind,
  type EventRow,
  type EventsAnswer,
  type OpenAlert,
} from './contract';
import {
  type ClosedMatch,
  type Dismissal,
  type EventKey,
  type RunWords,
  readAlertBooks,
  readChanges,
  readClosedMatches,
  readDismissals,
  readEvents,
  readRunWords,
} from './read';

/** What happened, in plain words. Costs at most 60 units. */
const events: Action<'events'> = {
  answer(parameters): EventsAnswer {
    const { rows, total } = readEvents(tableOf(parameters, EVENT_COLUMNS, EVENT_FILTERS));
    const idsOf = (...kinds: EventKind[]) => rows.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
    const runs = readRunWords(idsOf('run', 'error'));
    const dismissals = readDismissals(idsOf('dismissal'));
    const matches = readClosedMatches(idsOf('match'));
    const systems = readAlertBooks();
    const changes = readChanges(idsOf('system', 'valueMap', 'fieldMap', 'pause', 'template', 'handOver', 'customer'));
    const sentence = ({ kind, id, records }: EventKey): string => {
      if (kind === 'run' || kind === 'error') return runs.get(id)?.message || 'The run recorded no message.';
      if (kind === 'dismissal') return dismissalSentence(dismissals.get(id));
      if (kind === 'match') return matchSentence(matches.get(id));
      const change = changes.get(id) ?? 'A setting was changed.';
      return records === 1 ? change : `${counted(records, 'line was', 'lines were')} changed, the last one:\n${change}`;
    };
    return {
      total,
      rows: rows.map((row) => ({ ...row, sentence: sentence(row), asked: askedIn(row, runs) })),
      openAlerts: [...systems.values()].flatMap(({ name, book }) => openAlerts(name, book)),
    };
  },
};

const askedIn = ({ kind, id }: EventKey, runs: ReadonlyMap<number, RunWords>): EventRow['asked'] =>
  kind === 'run' || kind === 'error' ? (runs.get(id)?.asked ?? null) : null;

function dismissalSentence(dismissal: Dismissal | undefined): string {
  if (!dismissal) return 'A Failed Record was dismissed.';
  const { name, by, reason } = dismissal;
  return `${name} was dismissed from the Failed Record Queue by ${by || 'an unknown user'}: ${reason || 'no reason recorded.'}`;
}

function matchSentence(match: ClosedMatch | undefined): string {
  if (!match) return 'A match was closed.';
  const { system, by, reason } = match;
  const who = by || 'an unknown user';
  return reason === ''
    ? `The customers of ${system} were matched by ${who}.`
    : `Match Customers was left out for ${system} by ${who}: ${reason}`;
}

function openAlerts(system: string, book: string): OpenAlert[] {
  return Object.values(alertBookIn(book).open).map(({ subject, since }) => ({ system, subject, since }));
}

export const generalLogActions: ActionsOf<'events'> = { events };
