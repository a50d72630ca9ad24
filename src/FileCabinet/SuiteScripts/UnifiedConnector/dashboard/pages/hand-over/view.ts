import { clashesOf, differenceOf } from '../../../hand-over/clashes';
import { type Collected, collectedIn, type KeptCollected } from '../../../hand-over/collected';
import { type Note, readNotes } from '../../../hand-over/hand-over-store';
import { isSeen, type Judged, judge, learned } from '../../../hand-over/judge';
import { LISTS, sorted } from '../../../hand-over/lists';
import { readStandings } from '../../../hand-over/read-standings';
import type { ScenarioNote, Stamp } from '../../../hand-over/scenario-note';
import { notRequired, SCENARIO_IDS, SCENARIOS, type ScenarioId } from '../../../hand-over/scenarios';
import type { Standing } from '../../../hand-over/standing';
import { accountFeatures } from '../../../netsuite/features';
import { LIST_NAMES } from '../../../settings/loaded-lists';
import { readSettings, readSystems, type Settings, type SystemSettings } from '../../../settings/read-settings';
import { readAccountStates } from '../../../sync/records/account-state-store';
import { momentOf } from '../../server/read-moment';
import { Refusal } from '../../server/refusal';
import type {
  Contacts,
  Done,
  HandOver,
  HandOverList,
  HandOverStanding,
  HandOverSystem,
  Looking,
  ScenarioView,
} from './contract';
import { ownCodesOf } from './read';

/** Everything that is known of a hand-over, before it is shown. */
export interface Known {
  settings: Settings;
  notes: Note[];
}

/** Costs 51 units. */
export function known(systemId: number): Known {
  const settings = readSettings().find(({ system }) => system.id === systemId);
  if (!settings) throw new Refusal('This External System is inactive or no longer exists. Reload the page.');
  return { settings, notes: readNotes(systemId) };
}

export const noteOf = <T>(notes: readonly Note[], kind: Note['kind'], key = ''): Note<T> | undefined =>
  notes.find((note) => note.kind === kind && note.key === key) as Note<T> | undefined;

/** What was read of the enabled customers, as far as it was. */
export function collectedOf(notes: readonly Note[]): Note<Collected> | undefined {
  const note = noteOf<KeptCollected>(notes, 'lists');
  return note && { ...note, content: collectedIn(note.content) };
}

const doneBy = ({ by, printed, at }: Note): Done => ({ by, at: momentOf(printed, at) });

const stamped = ({ by, at }: Stamp): Done => ({ by, at: momentOf(at, at) });

export const NO_CONTACTS: Contacts = {
  joorContact: '',
  ownContact: '',
  technicalContact: '',
  resultEmails: '',
  goLive: '',
  remarks: '',
};

const systemOf = ({ system, faults }: Pick<SystemSettings, 'system' | 'faults'>): HandOverSystem => ({
  systemId: system.id,
  system: system.name,
  sandbox: system.sandbox,
  faults,
  uploadOff: !system.upload,
});

/** How every External System stands. Costs 41 units, 10 more where the Value Map has sales reps, and 10 for each External System. */
export function standings(): HandOverStanding[] {
  const states = readAccountStates();
  return readSettings().map((settings) => {
    const { system } = settings;
    const notes = readNotes(system.id);
    const enabled = states.get(system.id)?.goodCount ?? null;
    const required = SCENARIO_IDS.filter((id) => whyNotRequired(id, settings, enabled) === null);
    const live = noteOf(notes, 'live');
    return {
      ...systemOf(settings),
      listsLoaded: Object.keys(system.loaded).length,
      passed: required.filter((id) => noteOf(notes, 'scenario', id)?.state === 'passed').length,
      required: required.length,
      live: live ? doneBy(live) : null,
    };
  });
}

const whyNotRequired = (id: ScenarioId, settings: Settings, enabled: number | null): string | null =>
  notRequired(id, { ...settings, features: accountFeatures() }, enabled);

/** The whole hand-over of an External System. Costs some 120 units beyond `known`. */
export function handOverOf({ settings, notes }: Known): HandOver {
  const { system } = settings;
  const enabled = readAccountStates().get(system.id)?.goodCount ?? null;
  const collected = collectedOf(notes);
  const contacts = noteOf<Contacts>(notes, 'contacts');
  const live = noteOf<{ target: string }>(notes, 'live');
  const scenarios = scenarioViews(settings, notes, enabled);
  const shared = { enabled, version: collected?.version ?? 0 };
  return {
    ...systemOf(settings),
    looking: collected ? { ...lookingOf(collected.content), ...shared, ...doneBy(collected) } : null,
    lists: listsOf(settings, collected?.content ?? null),
    contacts: { ...NO_CONTACTS, ...contacts?.content },
    contactsNoted: contacts ? { ...doneBy(contacts), version: contacts.version } : null,
    scenarios,
    missing: scenarios
      .filter(({ notRequired: why, state }) => why === null && state !== 'passed')
      .map(({ title }) => title),
    live: live ? { ...doneBy(live), target: live.content.target } : null,
    targets: readSystems()
      .filter(({ system: { id, sandbox } }) => id !== system.id && !sandbox)
      .map((other) => ({
        systemId: other.system.id,
        system: other.system.name,
        sends: !other.inactive && (other.system.upload || other.system.update),
      })),
  };
}

const lookingOf = ({
  complete,
  looked,
  notExported,
  unmapped,
}: Collected): Pick<Looking, 'complete' | 'looked' | 'notExported' | 'unmapped'> => ({
  complete,
  looked: looked.length,
  notExported: notExported.length,
  unmapped: unmapped.length,
});

function listsOf({ system }: Settings, collected: Collected | null): HandOverList[] {
  if (!collected) return LIST_NAMES.map((name) => listOf(name, system, [], []));
  const clashes = clashesOf(collected.lists, system.knownPriceTypes);
  return LIST_NAMES.map((name) => listOf(name, system, sorted(collected.lists[name]), clashes[name]));
}

function listOf(
  name: HandOverList['name'],
  { loaded }: Settings['system'],
  used: Collected['lists'][HandOverList['name']],
  clashes: HandOverList['clashes'],
): HandOverList {
  const has = loaded[name];
  const { added, unused } = differenceOf(name, used, loaded);
  const isNew = new Set(added.map((row) => JSON.stringify(row)));
  return {
    name,
    ...LISTS[name],
    rows: used.map(({ values, customers, origins }) => ({
      values,
      customers: customers.length,
      from: origins.map((origin) => origin.name),
      loaded: has ? !isNew.has(JSON.stringify(values)) : null,
    })),
    clashes,
    loaded: has ? { ...stamped(has), rows: has.values.length } : null,
    unused: has ? unused : [],
  };
}

/** Every scenario as it stands now. */
function scenarioViews(settings: Settings, notes: readonly Note[], enabled: number | null): ScenarioView[] {
  const noted = SCENARIO_IDS.map((id) => ({ id, note: noteOf<ScenarioNote>(notes, 'scenario', id) }));
  const open = noted.flatMap(({ note }) => (note && !note.content.found ? [note.content] : []));
  const few = [...new Set(open.flatMap(({ customerIds }) => (customerIds.length <= 10 ? customerIds : [])))];
  const many = [...new Set(open.flatMap(({ customerIds }) => (customerIds.length > 10 ? customerIds : [])))];
  const now = new Map([
    ...readStandings(settings.system.id, many, null).map((each) => [each.customerId, each] as const),
    ...readStandings(settings.system.id, few, settings).map((each) => [each.customerId, each] as const),
  ]);
  const ownCodes = open.length > 0 ? ownCodesOf(settings, few) : new Map<number, string>();
  const seen = noted.map(({ id, note }) => {
    const standing = note?.content.found?.customers ?? note?.content.customerIds.flatMap((each) => now.get(each) ?? []);
    const evidence =
      note && standing && !note.content.found
        ? learned(note.content.before, standing, note.content.evidence)
        : note?.content.evidence;
    return { id, note, standing: standing ?? [], evidence: evidence ?? { kinds: [], failed: [] } };
  });
  const kinds = [...new Set(seen.flatMap(({ evidence }) => evidence.kinds))];
  return seen.map(({ id, note, standing, evidence }) => {
    const { title, steps, expected, takes, least, most } = SCENARIOS[id];
    const shared = {
      id,
      title,
      steps,
      expected,
      takes,
      least,
      most,
      notRequired: whyNotRequired(id, settings, enabled),
      version: note?.version ?? 0,
    };
    if (!note) return { ...shared, ...NOT_STARTED };
    const { content } = note;
    const checks =
      content.found?.checks ??
      judge(
        judgedOf(id, { ...content, evidence }, standing, kinds, { ownCodes, codeSource: settings.system.codeSource }),
      );
    return {
      ...shared,
      state: note.state as ScenarioView['state'],
      customers: standing.map(({ customerId, name, code, state }) => ({ customerId, name, code, state })),
      prepared: stamped(content.prepared),
      run: content.run && stamped(content.run),
      closed: content.closed && {
        ...stamped(content.closed),
        note: content.closed.note,
        confirmed: content.closed.confirmed,
      },
      checks,
      seen: isSeen(checks),
    };
  });
}

const NOT_STARTED: Pick<ScenarioView, 'state' | 'customers' | 'prepared' | 'run' | 'closed' | 'checks' | 'seen'> = {
  state: 'not-started',
  customers: [],
  prepared: null,
  run: null,
  closed: null,
  checks: [],
  seen: false,
};

interface Codes {
  ownCodes: ReadonlyMap<number, string>;
  codeSource: Settings['system']['codeSource'];
}

export const judgedOf = (
  id: ScenarioId,
  { before, evidence }: ScenarioNote,
  now: readonly Standing[],
  kinds: readonly string[],
  { ownCodes, codeSource }: Codes,
): Judged => ({ id, before, now, evidence, kinds, ownCodes, codeIsInternalId: codeSource === 'internal-id' });
