import { saveNote } from '../../../hand-over/hand-over-store';
import { isSeen, judge, learned } from '../../../hand-over/judge';
import { readStandings } from '../../../hand-over/read-standings';
import type { ScenarioNote, ScenarioState } from '../../../hand-over/scenario-note';
import { SCENARIO_IDS, SCENARIOS, type ScenarioId } from '../../../hand-over/scenarios';
import { instantOf } from '../../../netsuite/instant';
import { readTargets } from '../../../sync/on-request/read-targets';
import { requestExport } from '../../../sync/on-request/request-export';
import type { Action, ActionsOf } from '../../server/action';
import { idOf, idsOf, oneOf, type Parameters, textOf } from '../../server/parameters';
import { Refusal } from '../../server/refusal';
import { NOTE_LENGTH } from './contract';
import { textsOf, versionOf } from './parameters';
import { ownCodesOf } from './read';
import { handOverOf, judgedOf, type Known, known, noteOf } from './view';

/** With so many customers their payloads are kept, to compare them. */
const FEW = 10;

/** Of few customers, what was sent is read to compare it. */
const sentBy = ({ settings }: Known, customerIds: readonly number[]) => (customerIds.length <= FEW ? settings : null);

const CHANGED = 'Somebody else worked on this scenario meanwhile. Reload the page.';

interface Meant {
  systemId: number;
  scenario: ScenarioId;
  version: number;
  found: Known;
  note: ScenarioNote | undefined;
}

/** What a request means, as nobody changed it since. Costs 51 units. */
function meant(parameters: Parameters): Meant {
  const systemId = idOf(parameters, 'systemId');
  const scenario = oneOf(parameters, 'scenario', SCENARIO_IDS);
  const version = versionOf(parameters);
  const found = known(systemId);
  const { system } = found.settings;
  if (!system.sandbox) {
    throw new Refusal(
      `${system.name} is no sandbox. Scenarios are for JOOR's sandbox: set Environment to Sandbox, or choose another External System.`,
    );
  }
  const note = noteOf<ScenarioNote>(found.notes, 'scenario', scenario);
  if ((note?.version ?? 0) !== version) throw new Refusal(CHANGED);
  return { systemId, scenario, version, found, note: note?.content };
}

function keep({ systemId, scenario, version }: Meant, content: ScenarioNote, state: ScenarioState, by: string): void {
  if (!saveNote(systemId, { kind: 'scenario', key: scenario, state, by, content }, version)) throw new Refusal(CHANGED);
}

const after = (systemId: number) => handOverOf(known(systemId));

/** Notes how customers stand before a person changes them. Costs at most 400 units. */
const prepareScenario: Action<'prepare_scenario'> = {
  administrator: true,
  answer(parameters, visitor) {
    const asked = meant(parameters);
    const { least, most, title } = SCENARIOS[asked.scenario];
    const customerIds = idsOf(parameters, 'customerIds', most);
    if (customerIds.length < least) throw new Refusal(`"${title}" takes at least ${least} customers.`);
    refuseOthers(asked, customerIds);
    const before = readStandings(asked.systemId, customerIds, sentBy(asked.found, customerIds));
    refuseUnfit(asked.scenario, before);
    const content: ScenarioNote = {
      customerIds,
      before,
      evidence: { kinds: asked.note?.evidence.kinds ?? [], failed: [] },
      prepared: { by: visitor.name, at: instantOf(Date.now()) },
      run: null,
      closed: null,
      found: null,
    };
    keep(asked, content, 'prepared', visitor.name);
    return after(asked.systemId);
  },
};

/** Customers that are none, or on which the External System is not selected. Costs 20 units for every 1,000. */
function refuseOthers({ systemId, found }: Meant, customerIds: readonly number[]): void {
  const targets = readTargets(customerIds);
  const others = customerIds.filter((id) => !targets.get(id)?.systemIds.has(systemId));
  if (others.length === 0) return;
  const first = others.slice(0, 5).map((id) => `${targets.get(id)?.name ?? 'no customer'} (${id})`);
  throw new Refusal(
    `${found.settings.system.name} is not selected on ${first.join(', ')}${others.length > 5 ? ` and ${others.length - 5} more` : ''}. Enable them for JOOR on the page Customers, or choose others.`,
  );
}

/** Customers with which the scenario would show nothing. */
function refuseUnfit(
  id: ScenarioId,
  before: readonly { customerId: number; name: string; fingerprint: string }[],
): void {
  const { takes } = SCENARIOS[id];
  const unfit = before.filter(({ fingerprint }) => (takes === 'sent') === (fingerprint === ''));
  if (takes === 'either' || unfit.length === 0) return;
  const names = unfit.map(({ name, customerId }) => name || `customer ${customerId}`).join(', ');
  throw new Refusal(
    takes === 'new'
      ? `${names}: JOOR was sent this already. Choose a customer that JOOR does not have.`
      : `${names}: JOOR was never sent this. Choose a customer that JOOR has, or send it first.`,
  );
}

/** Exports the customers of a scenario as they are now. Costs at most 900 units. */
const runScenario: Action<'run_scenario'> = {
  administrator: true,
  answer(parameters, visitor) {
    const asked = meant(parameters);
    const { systemId, note, found } = asked;
    if (!note || note.found) throw new Refusal('Prepare the scenario first.');
    if (found.settings.faults.length > 0) {
      throw new Refusal(`Nothing is sent with these settings: ${found.settings.faults[0]}`);
    }
    const { lines } = requestExport(note.customerIds, systemId);
    const now = readStandings(systemId, note.customerIds, sentBy(found, note.customerIds));
    const content: ScenarioNote = {
      ...note,
      evidence: learned(note.before, now, note.evidence),
      run: { by: visitor.name, at: instantOf(Date.now()) },
    };
    keep(asked, content, 'prepared', visitor.name);
    return { lines, handOver: after(systemId) };
  },
};

/** Keeps what is seen of a scenario now: a fault that is corrected later is not seen any more. Costs at most 400 units. */
const observeScenario: Action<'observe_scenario'> = {
  administrator: true,
  answer(parameters) {
    const asked = meant(parameters);
    const { systemId, note, found, scenario } = asked;
    if (!note || note.found) throw new Refusal('Prepare the scenario first.');
    const now = readStandings(systemId, note.customerIds, sentBy(found, note.customerIds));
    const evidence = learned(note.before, now, note.evidence);
    const isNew = JSON.stringify(evidence) !== JSON.stringify(note.evidence);
    const by = noteOf(found.notes, 'scenario', scenario)?.by ?? '';
    if (isNew) keep(asked, { ...note, evidence }, 'prepared', by);
    return after(systemId);
  },
};

/** Notes that a scenario is passed, or not, as it is found now. Costs at most 500 units. */
const closeScenario: Action<'close_scenario'> = {
  administrator: true,
  answer(parameters, visitor) {
    const asked = meant(parameters);
    const { systemId, scenario, note, found } = asked;
    const passed = oneOf(parameters, 'passed', [true, false]);
    const confirmed = textsOf(parameters, 'confirmed', 20);
    const text = textOf(parameters, 'note', NOTE_LENGTH).trim();
    if (!note || note.found) throw new Refusal('Prepare the scenario first.');
    const now = readStandings(systemId, note.customerIds, sentBy(found, note.customerIds));
    const evidence = learned(note.before, now, note.evidence);
    const others = found.notes.filter(({ kind, key }) => kind === 'scenario' && key !== scenario);
    const kinds = [
      ...new Set([...evidence.kinds, ...others.flatMap(({ content }) => (content as ScenarioNote).evidence.kinds)]),
    ];
    const { codeSource } = found.settings.system;
    const ownCodes = now.length <= FEW ? ownCodesOf(found.settings, note.customerIds) : new Map<number, string>();
    const checks = judge(judgedOf(scenario, { ...note, evidence }, now, kinds, { ownCodes, codeSource }));
    if (passed) refuseUnseen(checks, confirmed);
    const content: ScenarioNote = {
      ...note,
      evidence,
      closed: { by: visitor.name, at: instantOf(Date.now()), note: text, confirmed },
      // The payloads have told what they can.
      before: note.before.map((each) => ({ ...each, payload: null })),
      found: { customers: now.map((each) => ({ ...each, payload: null })), checks },
    };
    keep(asked, content, passed ? 'passed' : 'failed', visitor.name);
    return after(systemId);
  },
};

function refuseUnseen(checks: ReturnType<typeof judge>, confirmed: readonly string[]): void {
  const unseen = checks.filter(({ state }) => state === 'wrong' || state === 'pending');
  if (!isSeen(checks)) {
    throw new Refusal(`It is not passed yet: ${unseen.map(({ what, detail }) => `${what}. ${detail}`).join(' ')}`);
  }
  const looks = checks.filter(({ state, what }) => state === 'eye' && !confirmed.includes(what));
  if (looks.length > 0) {
    throw new Refusal(`Look at JOOR and confirm what you see: ${looks.map(({ what }) => what).join(' ')}`);
  }
}

export const scenarioActions: ActionsOf<'prepare_scenario' | 'observe_scenario' | 'run_scenario' | 'close_scenario'> = {
  prepare_scenario: prepareScenario,
  observe_scenario: observeScenario,
  run_scenario: runScenario,
  close_scenario: closeScenario,
};
