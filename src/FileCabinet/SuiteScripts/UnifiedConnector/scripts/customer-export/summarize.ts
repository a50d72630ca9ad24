import * as log from 'N/log';
import type { EntryPoints } from 'N/types';
import { accountFeatures } from '../../netsuite/features';
import { logError } from '../../netsuite/log-error';
import { forgetSeen } from '../../netsuite/permissions';
import { remainingUnits } from '../../netsuite/remaining-units';
import { submitNext } from '../../netsuite/submit-export';
import { isRunWanted, leaveMark } from '../../netsuite/wanted-run';
import { readSettingsOfRun } from '../../settings/read-settings';
import { recordAtWork } from '../../sync/alerts/alert-store';
import { newsOf, tellTroubles } from '../../sync/alerts/tell';
import { dropExpiredMatches } from '../../sync/match/drop-expired';
import { pauseForDeploy } from '../../sync/pause/drain';
import { recordLook, recordTrouble } from '../../sync/records/account-state-store';
import { recordIdleRun } from '../../sync/records/idle-store';
import { moveAccountState } from '../../sync/records/move-over-store';
import { remainderOf } from '../../sync/records/request';
import { removeOld } from '../../sync/records/retention-store';
import { countsOf, RUN_KIND, RUN_STATUS, type RunResult } from '../../sync/records/run';
import { askedBy, closeRequest, leaveRequest, saveRequests, saveRun } from '../../sync/records/run-store';
import { recordSweep } from '../../sync/sweep/sweep-store';
import type { Note } from './contract';
import { figuresOf, somethingHappened, spendOn, type Totals, totalsOf } from './figures';
import { stoppedBy } from './stands-still';

/** Milliseconds: two scripts submitted one after the other are taken to start within them. */
const SOON = 120_000;

/** Units of saving the Run record and of having a run follow: they are spent after the Run's figures are made up. */
const SAVING = 6;
const FOLLOWING = { credits: 20, word: 21 } as const;

/** Records the run, and moves the watermark of each External System whose changes are all recorded. */
export function summarize(summary: EntryPoints.MapReduce.summarizeContext): void {
  const unitsAtStart = remainingUnits();
  const notes: Note[] = [];
  summary.output.iterator().each((_, value) => {
    notes.push(JSON.parse(value) as Note);
    return true;
  });
  const errors = errorsOf(summary);
  for (const { sentence } of errors) logError('Stage failed', sentence);
  const totals = totalsOf(notes);
  const troubles = troublesOf(totals, errors);
  // An error that no External System can be told of may be anybody's: nothing is taken for recorded.
  const isWhole = errors.every(({ systemId }) => systemId !== null);
  const held = new Set([...unrecordedSystems(notes), ...troubles.keys()]);
  const recorder: Recorder = { held, troubles };
  if (errors.length === 0) finishMoveOver(notes);
  if (isWhole) moveWatermarks(notes, recorder);
  if (isWhole) moveSweeps(notes, recorder);
  const delivered = deliverFiles(totals, recorder);
  const matched = isWhole && !totals.drain ? workOnMatches(totals, recorder) : [];
  const ordered = isWhole && !totals.drain ? workOnOrders(totals, recorder) : [];
  const news = newsOf(troubles);
  const told = [...totals.messages, ...delivered, ...matched, ...ordered];
  const messages = [...told, ...news, ...errors.map(({ sentence }) => sentence)];
  if (totals.drain) messages.push(pauseForDeploy());
  for (const { systemId, accountStateId } of totals.watched) {
    recordFor(systemId, recorder, () => recordAtWork(accountStateId));
  }
  const follow = errors.length === 0 && !totals.drain ? followOf(totals) : null;
  const unitsToFollow = follow === null ? 0 : FOLLOWING[follow];
  let runId: number | null = null;
  if (somethingHappened(totals) || messages.length > 0) {
    if (errors.length === 0) settleRequests(totals, messages.join('\n'));
    const status = errors.length + news.length === 0 ? RUN_STATUS.finished : RUN_STATUS.stopped;
    const own = unitsAtStart - remainingUnits() + SAVING + unitsToFollow;
    runId = recordRun(summary, totals, messages, { status, own });
  } else if (totals.key !== null) {
    const { inputSummary, mapSummary, reduceSummary } = summary;
    const stages = inputSummary.usage + mapSummary.usage + reduceSummary.usage;
    recordIdleRun(stages + unitsAtStart - remainingUnits() + unitsToFollow);
  }
  const ofAll = errors.filter(({ systemId }) => systemId === null).map(({ sentence }) => sentence);
  if (troubles.size > 0 || ofAll.length > 0) forgetSeen(accountFeatures());
  if (troubles.size > 0 || ofAll.length > 0) tellTroubles(troubles, ofAll.join('\n'), runId);
  else for (const { accountStateId } of totals.troubled) recordTrouble(accountStateId, '');
  // At the very end: the run that follows gives way to one that is not finished.
  if (follow !== null) goOn(follow, totals);
}

/** Delivers what the run made for each External System that sends files. Gives what there is to say. */
function deliverFiles({ files }: Totals, recorder: Recorder): string[] {
  if (files.length === 0) return [];
  const { makeFiles } = require('../../sync/file/make-files') as typeof import('../../sync/file/make-files');
  const messages: string[] = [];
  for (const settings of readSettingsOfRun().filter(({ system }) => files.includes(system.id))) {
    recordFor(settings.system.id, recorder, () => messages.push(...makeFiles(settings)));
  }
  return messages;
}

/** Matches ask JOOR last: they rank below everything that is sent. Gives what there is to say. */
function workOnMatches(totals: Totals, recorder: Recorder): string[] {
  if (totals.matches.length === 0) return [];
  const { continueMatch } =
    require('../../sync/match/continue-match') as typeof import('../../sync/match/continue-match');
  const messages: string[] = [];
  for (const settings of readSettingsOfRun().filter(({ system }) => totals.matches.includes(system.id))) {
    recordFor(settings.system.id, recorder, () => {
      const { credits, message } = continueMatch(settings);
      spendOn(totals, 'match', credits);
      if (message !== '') messages.push(message);
    });
  }
  return messages;
}

/** The last of all: a match has a person waiting for it. Gives what there is to say. */
function workOnOrders(totals: Totals, recorder: Recorder): string[] {
  if (totals.orders.length === 0) return [];
  const { readOrders } = require('../../sync/orders/read-orders') as typeof import('../../sync/orders/read-orders');
  const all: string[] = [];
  for (const settings of readSettingsOfRun().filter(({ system }) => totals.orders.includes(system.id))) {
    recordFor(settings.system.id, recorder, () => {
      const { credits, messages } = readOrders(settings);
      spendOn(totals, 'orders', credits);
      all.push(...messages);
    });
  }
  return all;
}

function recordRun(
  summary: EntryPoints.MapReduce.summarizeContext,
  totals: Totals,
  messages: readonly string[],
  { status, own }: { status: RunResult['status']; own: number },
): number | null {
  const stages = {
    getInputData: summary.inputSummary.usage,
    map: summary.mapSummary.usage,
    reduce: summary.reduceSummary.usage,
    summarize: own,
  };
  const result: RunResult = {
    kind: totals.kind ?? RUN_KIND.scheduled,
    status,
    startedAt: new Date(summary.dateCreated),
    duration: Math.round(summary.seconds),
    ...countsOf(totals.lists),
    credits: totals.credits,
    units: stages.getInputData + stages.map + stages.reduce + stages.summarize,
    figures: JSON.stringify({ ...figuresOf(totals, stages), seconds: secondsOf(summary) }),
    watermarkBefore: JSON.stringify(totals.watermarks.map(({ systemId, before }) => ({ systemId, before }))),
    watermarkAfter: JSON.stringify(totals.watermarks.map(({ systemId, after }) => ({ systemId, after }))),
    message: messages.join('\n'),
  };
  const runId = saveRun(result, totals.key, askedBy(totals.requests));
  const { sent, failed, standing, onHold, excluded, unchanged } = result;
  log.audit({ title: 'Run finished', details: { sent, failed, standing, onHold, excluded, unchanged } });
  return runId;
}

/** How long the stages took, for the timeline of the run. */
const secondsOf = ({ inputSummary, mapSummary, reduceSummary }: EntryPoints.MapReduce.summarizeContext) => ({
  getInputData: Math.round(inputSummary.seconds),
  map: Math.round(mapSummary.seconds),
  reduce: Math.round(reduceSummary.seconds),
});

/**
 * Why another run follows this one; null: none does. A run cannot wait for JOOR's credits, and a window of them that nothing
 * opens is lost: where they come back within the time that submitted scripts take to start, one follows. So it does where a
 * save or another run left word while this one was at work; not after a run that gave way itself, or each would have one for
 * ever. Costs 1 unit, nothing for credits or without work.
 */
function followOf({ creditsBackAt, key }: Totals): keyof typeof FOLLOWING | null {
  if (creditsBackAt !== null && creditsBackAt - Date.now() <= SOON) return 'credits';
  return key !== null && isRunWanted() ? 'word' : null;
}

/** Credits may not have come back when the run begins; who left word has something to do. */
function goOn(follow: keyof typeof FOLLOWING, totals: Totals): void {
  if (follow === 'word') leaveMark('queued');
  const follows = submitNext(follow === 'word' || totals.credits > 0);
  // Otherwise saves would wait for a run that there is not.
  if (follow === 'word' && !follows) leaveMark('busy');
}

/** Closes what was answered, and keeps what could not be done yet for the next run. */
function settleRequests({ requests, left }: Totals, message: string): void {
  for (const request of requests) {
    const remainder = remainderOf(request, left);
    if (remainder) leaveRequest(remainder);
    else closeRequest(request.runId, message);
  }
  for (const [systemId, ids] of left) {
    const kept = requests.filter((request) => request.systemId === null || request.systemId === systemId);
    const others = ids.filter((id) => !kept.some(({ customerIds }) => customerIds.includes(id)));
    saveRequests(others, systemId);
  }
}

/** What a stage left unfinished; `systemId` null: it may concern any External System. */
interface StageError {
  sentence: string;
  systemId: number | null;
}

/** Everything that went wrong in a stage and was not caught there, such as a limit of NetSuite's. */
function errorsOf(summary: EntryPoints.MapReduce.summarizeContext): StageError[] {
  const errors: StageError[] = [];
  const { error } = summary.inputSummary;
  if (error) errors.push({ sentence: `Finding the customers failed: ${messageOf(error)}`, systemId: null });
  for (const [stage, { errors: raised }] of [
    ['Comparing', summary.mapSummary],
    ['Sending', summary.reduceSummary],
  ] as const) {
    raised.iterator().each((key, text) => {
      // The keys of map and reduce name it, see map.ts.
      const systemId = /^(?:chunk|verify)\|(\d+)\|/.exec(String(key))?.[1];
      errors.push({
        sentence: `${stage} ${key} failed: ${messageOf(text)}`,
        systemId: systemId === undefined ? null : Number(systemId),
      });
      return true;
    });
  }
  return errors;
}

/** Why the run could not do its work for an External System, in sentences, by its id. */
function troublesOf({ stopped }: Totals, errors: readonly StageError[]): Map<number, string> {
  const troubles = new Map<number, string>();
  const add = (systemId: number, message: string) => {
    const known = troubles.get(systemId);
    if (known?.includes(message)) return;
    troubles.set(systemId, known === undefined ? message : `${known}\n${message}`);
  };
  for (const { systemId, message } of stopped) add(systemId, message);
  for (const { systemId, sentence } of errors) if (systemId !== null) add(systemId, sentence);
  return troubles;
}

function messageOf(text: string): string {
  try {
    return (JSON.parse(text) as { message?: string }).message ?? text;
  } catch {
    return text;
  }
}

/** External Systems of which a customer was on hold without a trace: they are looked at again. */
const unrecordedSystems = (notes: readonly Note[]): Set<number> =>
  new Set(notes.flatMap((note) => (note.type === 'exported' && note.result.unrecorded > 0 ? [note.systemId] : [])));

/** What the end of a run needs to know of its External Systems. */
interface Recorder {
  /** Of which not everything is recorded: their watermarks and sweeps stay. */
  held: ReadonlySet<number>;
  /** Why the run could not do its work, by External System. */
  troubles: Map<number, string>;
}

/** What raises while something of one External System is recorded keeps nobody else from being recorded. */
function recordFor(systemId: number, { troubles }: Recorder, act: () => void): void {
  try {
    act();
  } catch (error) {
    logError(`External System ${systemId}: the end of the run could not be recorded`, error);
    if (!troubles.has(systemId)) troubles.set(systemId, stoppedBy(systemId, error, []).message);
  }
}

/** From now on runs export. */
function finishMoveOver(notes: readonly Note[]): void {
  for (const note of notes) {
    if (note.type === 'moved') for (const id of note.moved.accountStateIds) moveAccountState(id);
  }
}

/** Records how far the sweeps have come. Once in each of them, what is old is removed. */
function moveSweeps(notes: readonly Note[], recorder: Recorder): void {
  for (const note of notes) {
    if (note.type !== 'sweep' || recorder.held.has(note.sweep.systemId)) continue;
    const { systemId, accountStateId, position, retention } = note.sweep;
    recordFor(systemId, recorder, () => {
      recordSweep(accountStateId, note.sweep);
      if (position !== null) return;
      removeOld(systemId, retention);
      dropExpiredMatches();
    });
  }
}

function moveWatermarks(notes: readonly Note[], recorder: Recorder): void {
  for (const note of notes) {
    if (note.type !== 'system' || recorder.held.has(note.system.systemId)) continue;
    const { systemId, accountStateId, before, after, compared, goodCount, lookedAt, hasInterval } = note.system;
    const moved = after !== null && (before?.modified !== after.modified || before.id !== after.id);
    if (!moved && !hasInterval && compared.after === compared.before) continue;
    const look = { watermark: after, compared: compared.after, goodCount, lookedAt: new Date(lookedAt) };
    recordFor(systemId, recorder, () => recordLook(accountStateId, look));
  }
}
