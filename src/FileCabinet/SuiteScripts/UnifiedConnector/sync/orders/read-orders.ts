import { outOfCredits } from '../../joor/credits';
import { listOrders } from '../../joor/read-orders';
import { accountFeatures } from '../../netsuite/features';
import { instantOf } from '../../netsuite/instant';
import { remainingUnits } from '../../netsuite/remaining-units';
import type { Settings } from '../../settings/read-settings';
import { CreditMeter } from '../match/credit-meter';
import { type AccountState, readAccountState, recordCredits, recordOrders } from '../records/account-state-store';
import { counted } from '../records/counted';
import { compareRows } from './compare-rows';
import { createDue } from './create-due';
import { keepOrders } from './keep-orders';
import { beginLook, type OrderLook, type OrderProgress, orderProgressIn } from './progress';

/** What a run did about JOOR's orders. */
export interface OrderWork {
  credits: number;
  /** For the Run record. */
  messages: string[];
}

/** Below this many units a run leaves the rest to the next one. */
const RESERVE = 4000;

const hasUnits = (): boolean => remainingUnits() > RESERVE;

/** Orders asked for at once: JOOR's own default is 50, a consumer in production asks for 100. */
const PAGE = 100;

/** JOOR documents 50 as its default: a page with fewer is the last, whatever most JOOR gives. */
const FEWEST_ON_A_FULL_PAGE = 50;

/** Characters of a sentence that is kept. */
const LONGEST_PROBLEM = 500;

/** Sentences about single orders that one run tells. */
const MOST_TOLD = 5;

/**
 * Reads the orders since the last look, and keeps the customers that NetSuite does not know. Called when everything is sent, for
 * it ranks below sending: each page costs one credit in the window that the export counts in, above the Credit Reserve. A
 * run that breaks off repeats a page at most, and a page that is repeated makes nothing twice. Costs 12 units where nothing
 * is new, 60 for each page, and what `keepOrders`, `compareRows` and `createDue` cost.
 */
export function readOrders(settings: Settings): OrderWork {
  const state = readAccountState(settings.system.id);
  const run: OrderRun = {
    settings,
    state,
    meter: new CreditMeter(state.window, settings.system.reserve),
    progress: orderProgressIn(state.orders),
    messages: [],
    fresh: 0,
  };
  const known = run.progress.problem;
  look(run);
  if (run.meter.window !== state.window) recordCredits(state, run.meter.window);
  // That credits are used up is no news: they come back.
  const isWaiting = run.meter.stopped === outOfCredits(run.meter.window, settings.system.reserve);
  const problem = isWaiting ? '' : run.meter.stopped.slice(0, LONGEST_PROBLEM);
  recordOrders(state, { ...run.progress, askedAt: instantOf(Date.now()), problem });
  if (problem !== '' && problem !== known) {
    run.messages.push(`Customers from JOOR orders of ${settings.system.name}: ${problem}`);
  }
  if (run.fresh > 0) {
    run.messages.push(`${counted(run.fresh, 'row')} new under Customers from JOOR Orders of ${settings.system.name}.`);
  }
  const plan = { system: settings.system, fieldMap: settings.fieldMap, features: accountFeatures() };
  compareRows(plan, hasUnits);
  return { credits: run.meter.spent, messages: [...run.messages, ...createDue(settings, hasUnits)] };
}

interface OrderRun {
  settings: Settings;
  state: AccountState;
  meter: CreditMeter;
  progress: OrderProgress;
  messages: string[];
  fresh: number;
}

/** Goes on with a look, or begins one, page by page until all types are read. */
function look(run: OrderRun): void {
  const { settings, meter } = run;
  const types = settings.orders.types.length > 0 ? settings.orders.types : [null];
  let current = run.progress.look ?? beginLook(run.progress, settings.orders, Date.now());
  while (current.type < types.length) {
    const next = hasUnits() && meter.mayAsk() ? readPage(run, current, types[current.type] ?? null) : null;
    current = next ?? current;
    keep(run, current);
    if (!next) return;
  }
  run.progress = { ...run.progress, since: current.begunAt, look: null };
}

/** So that the next run goes on from here. */
function keep(run: OrderRun, current: OrderLook): void {
  const isNews = JSON.stringify(current) !== JSON.stringify(run.progress.look);
  run.progress = { ...run.progress, look: current };
  if (isNews && run.meter.stopped === '') recordOrders(run.state, { ...run.progress, askedAt: instantOf(Date.now()) });
}

/** @returns where the look goes on; null: JOOR did not answer, or the page was not kept as a whole */
function readPage(run: OrderRun, current: OrderLook, type: string | null): OrderLook | null {
  const { settings, meter } = run;
  const { system, orders } = settings;
  const outcome = listOrders(system, orders.path, { start: current.start, count: PAGE, from: current.from, type });
  const taken = meter.take(outcome);
  if (!taken) return null;
  if (!taken.found) {
    const said = outcome.kind === 'missing' && outcome.message !== '' ? ` It said: ${outcome.message}` : '';
    meter.stopped = `JOOR refused the Order Path of ${system.name}.${said}`;
    return null;
  }
  const page = taken.found;
  if (page.count > 0 && page.mark === current.before) {
    meter.stopped = `The Order Path of ${system.name} gives the same page again: JOOR passes over what stands there for {start}. Enter the name that JOOR expects.`;
    return null;
  }
  // JOOR may pass over the type that was asked for.
  const wanted = page.orders.filter((order) => type === null || order.type === type);
  const kept = keepOrders(settings, wanted, hasUnits);
  run.fresh += kept.fresh;
  if (!kept.complete) return null;
  tellOdd(run, page.odd, kept.nobody);
  if (page.count < FEWEST_ON_A_FULL_PAGE) return { ...current, type: current.type + 1, start: 0, before: '' };
  return { ...current, start: current.start + page.count, before: page.mark };
}

/** Told once in each look: the others of its orders are read. */
function tellOdd(run: OrderRun, odd: readonly string[], nobody: readonly string[]): void {
  const { name } = run.settings.system;
  run.messages.push(
    ...odd
      .slice(0, MOST_TOLD)
      .map((text) => `An order of ${name} could not be understood and was passed over: ${text}`),
  );
  if (odd.length > MOST_TOLD) run.messages.push(`So were ${odd.length - MOST_TOLD} more orders of ${name}.`);
  if (nobody.length > 0) {
    const shown = nobody.slice(0, MOST_TOLD).join(', ');
    const more = nobody.length > MOST_TOLD ? ` and ${nobody.length - MOST_TOLD} more` : '';
    run.messages.push(`Orders of ${name} name no customer and were passed over: ${shown}${more}.`);
  }
}
