import * as log from 'N/log';
import type { EntryPoints } from 'N/types';
import { logError } from '../../netsuite/log-error';
import { submitNext } from '../../netsuite/submit-export';
import { readSettingsOfRun } from '../../settings/read-settings';
import { recordAtWork } from '../../sync/alerts/alert-store';
import { continueMatch } from '../../sync/match/continue-match';
import { dropExpiredMatches } from '../../sync/match/drop-expired';
import { pauseForDeploy } from '../../sync/pause/drain';
import { recordLook } from '../../sync/records/account-state-store';
import { moveAccountState } from '../../sync/records/move-over-store';
import { remainderOf } from '../../sync/records/request';
import { removeOld } from '../../sync/records/retention-store';
import { RUN_KIND, RUN_STATUS, type RunResult } from '../../sync/records/run';
import { closeRequest, leaveRequest, saveRequests, saveRun } from '../../sync/records/run-store';
import { recordSweep } from '../../sync/sweep/sweep-store';
import type { Note } from './contract';
import { figuresOf, somethingHappened, type Totals, totalsOf } from './figures';

/** Milliseconds: two scripts submitted one after the other are taken to start within them. */
const SOON = 120_000;

/** Records the run, and moves the watermark of each External System whose changes are all recorded. */
export function summarize(summary: EntryPoints.MapReduce.summarizeContext): void {
  const notes: Note[] = [];
  summary.output.iterator().each((_, value) => {
    notes.push(JSON.parse(value) as Note);
    return true;
  });
  const errors = errorsOf(summary);
  for (const error of errors) logError('Stage failed', error);
  const totals = totalsOf(notes);
  const messages = [...totals.messages, ...errors];
  if (totals.drain) messages.push(pauseForDeploy());
  if (errors.length === 0) finishMoveOver(notes);
  if (errors.length === 0) moveWatermarks(notes);
  if (errors.length === 0) moveSweeps(notes);
  for (const accountStateId of totals.watched) recordAtWork(accountStateId);
  if (errors.length === 0 && !totals.drain) workOnMatches(totals, messages);
  if (somethingHappened(totals) || messages.length > 0) {
    if (errors.length === 0) settleRequests(totals, messages.join('\n'));
    recordRun(summary, totals, messages, errors.length === 0 ? RUN_STATUS.finished : RUN_STATUS.stopped);
  }
  // At the very end: the run that follows gives way to one that is not finished.
  if (errors.length === 0 && !totals.drain) goOnSoon(totals);
}

/** Matches ask JOOR last: they rank below everything that is sent. */
function workOnMatches(totals: Totals, messages: string[]): void {
  if (totals.matches.length === 0) return;
  for (const settings of readSettingsOfRun().filter(({ system }) => totals.matches.includes(system.id))) {
    const { credits, message } = continueMatch(settings);
    totals.credits += credits;
    if (message !== '') messages.push(message);
  }
}

function recordRun(
  summary: EntryPoints.MapReduce.summarizeContext,
  totals: Totals,
  messages: readonly string[],
  status: RunResult['status'],
): void {
  const stages = {
    getInputData: summary.inputSummary.usage,
    map: summary.mapSummary.usage,
    reduce: summary.reduceSummary.usage,
  };
  const result: RunResult = {
    kind: totals.kind ?? RUN_KIND.scheduled,
    status,
    startedAt: new Date(summary.dateCreated),
    duration: Math.round(summary.seconds),
    sent: totals.sent,
    failed: totals.failed,
    onHold: totals.onHold,
    excluded: totals.excluded,
    unchanged: totals.unchanged,
    verified: totals.readBack.verified,
    foundBySweep: totals.foundBySweep,
    batches: totals.batches,
    credits: totals.credits,
    units: stages.getInputData + stages.map + stages.reduce,
    figures: JSON.stringify(figuresOf(totals, stages)),
    watermarkBefore: JSON.stringify(totals.watermarks.map(({ systemId, before }) => ({ systemId, before }))),
    watermarkAfter: JSON.stringify(totals.watermarks.map(({ systemId, after }) => ({ systemId, after }))),
    message: messages.join('\n'),
  };
  saveRun(result, totals.key);
  const { sent, failed, onHold, excluded, unchanged } = totals;
  log.audit({ title: 'Run finished', details: { sent, failed, onHold, excluded, unchanged } });
}

/**
 * A run cannot wait for JOOR's credits, and a window of them that nothing opens is lost. Where they come back within
 * the time that submitted scripts take to start, another run follows.
 */
function goOnSoon({ creditsBackAt, credits }: Totals): void {
  if (creditsBackAt !== null && creditsBackAt - Date.now() <= SOON) submitNext(credits > 0);
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

/** Everything that went wrong in a stage, as sentences. */
function errorsOf(summary: EntryPoints.MapReduce.summarizeContext): string[] {
  const errors: string[] = [];
  const { error } = summary.inputSummary;
  if (error) errors.push(`Finding the customers failed: ${messageOf(error)}`);
  for (const [stage, { errors: raised }] of [
    ['Comparing', summary.mapSummary],
    ['Sending', summary.reduceSummary],
  ] as const) {
    raised.iterator().each((key, text) => {
      errors.push(`${stage} ${key} failed: ${messageOf(text)}`);
      return true;
    });
  }
  return errors;
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

/** From now on runs export. */
function finishMoveOver(notes: readonly Note[]): void {
  for (const note of notes) {
    if (note.type === 'moved') for (const id of note.moved.accountStateIds) moveAccountState(id);
  }
}

/** Records how far the sweeps have come. Once in each of them, what is old is removed. */
function moveSweeps(notes: readonly Note[]): void {
  const unrecorded = unrecordedSystems(notes);
  for (const note of notes) {
    if (note.type !== 'sweep' || unrecorded.has(note.sweep.systemId)) continue;
    const { systemId, accountStateId, position, retention } = note.sweep;
    recordSweep(accountStateId, note.sweep);
    if (position !== null) continue;
    removeOld(systemId, retention);
    dropExpiredMatches();
  }
}

function moveWatermarks(notes: readonly Note[]): void {
  const unrecorded = unrecordedSystems(notes);
  for (const note of notes) {
    if (note.type !== 'system' || unrecorded.has(note.system.systemId)) continue;
    const { accountStateId, before, after, goodCount, lookedAt, hasInterval } = note.system;
    const moved = after !== null && (before?.modified !== after.modified || before.id !== after.id);
    if (moved || hasInterval) recordLook(accountStateId, after, goodCount, new Date(lookedAt));
  }
}
