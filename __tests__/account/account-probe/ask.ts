import type { Behaviours } from '../../../local/account/behaviours';
import { runQueued, runScript } from '../../../local/runtime/run';
import { runDue } from '../../../local/runtime/schedule';
import { seenIn } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/account-probe/inline-html';
import type { ProbeResult } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/account-probe/probe-result';
import type {
  AnswerOf,
  Reply,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/contract/actions';
import { ACCOUNT_PROBE } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import type { Company } from '../connector/company';
import type { DashboardVisit } from '../dashboard/dashboard-visit';

const HOUR = 3_600_000;

/** Hours after which the page no longer waits for a schedule that does not begin. */
const WAITED = 4;

/** Asks the account everything, as the page does: as the person, as the engine, in a run, and by the schedule. */
export async function probeAccount(company: Company, visit: DashboardVisit): Promise<ProbeResult> {
  const { clock } = company.account;
  const plan = await visit.ask('start_probe', {});
  for (const part of plan.user) {
    clock.set(clock.now() + 2000);
    if (part === 'end') await lookAtPage(visit);
    await visit.ask('probe_part', { part, host: '', secret: '' });
  }
  const { token } = await visit.open('administrators');
  for (const part of plan.engine) {
    const request = { action: 'probe_engine_part', part, ticket: plan.ticket, token };
    const { text } = await visit.postRaw(JSON.stringify(request), undefined, plan.engineAddress);
    expect(JSON.parse(text) as Reply<AnswerOf<'probe_engine_part'>>).toEqual({ ok: true, answer: { measured: true } });
  }
  await visit.ask('submit_probe', {});
  runQueued(company.account);
  runDue(company.account, clock.now() + HOUR);
  clock.set(clock.now() + WAITED * HOUR);
  // Save and Execute, for accounts in which the schedule does not begin.
  runScript(company.account, { script: ACCOUNT_PROBE.script, deployment: ACCOUNT_PROBE.deployments.onDemand });
  const { result } = await visit.ask('probe', {});
  if (!result) throw new Error('The probe has no result.');
  return result;
}

async function lookAtPage(visit: DashboardVisit): Promise<void> {
  const { address } = await visit.ask('probe_page', {});
  const { text } = await visit.get(address ?? '');
  await visit.ask('probe_page_seen', { ...seenIn(text) });
}

/** What the account was set to, of what the probe said. */
export const chosen = (behaviours: Behaviours, ids: readonly string[]): Record<string, string> =>
  Object.fromEntries(ids.map((id) => [id, behaviours.get(id as Parameters<Behaviours['get']>[0])]));
