import type { Moment, MomentListener } from '../../local/runtime/run';
import { BATCH, CUSTOMER_EXPORT, SYNC_STATE } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import type { Chance } from './chance';
import { isEffect, Killed } from './interruption';
import type { Stage } from './stage';

const { scheduled, onDemand } = CUSTOMER_EXPORT.deployments;

export const DEPLOYMENTS = [...scheduled, onDemand] as const;

/** What may be done to a run. */
export type Meddling = 'kills' | 'restarts' | 'second runs' | 'locks';

interface Place {
  stage: Moment['stage'];
  number: number;
}

/** What people, the scheduler and the servers do while a run is under way. */
export function meddle(stage: Stage, running: string, happens: (what: Meddling) => boolean): MomentListener {
  const { chance, company, lock } = stage;
  const strike = happens('kills') ? 'kill' : happens('restarts') ? 'restart' : null;
  const strikeAt = somewhere(chance, 12);
  const strikeSide = chance.one(['before', 'after'] as const);
  const others = DEPLOYMENTS.filter((each) => each !== running);
  const second = happens('second runs') ? chance.some(others, 1)[0] : undefined;
  const secondAt = somewhere(chance, 60);
  const editAt = somewhere(chance, 40);
  const editing = chance.happens(50);
  const locking = happens('locks');
  const lockAt = somewhere(chance, 10);
  if (locking) lock.install();
  const locked = chance.one([BATCH.type, BATCH.type, SYNC_STATE.type]);
  const once = locked !== BATCH.type || chance.happens(50);
  const passed = new Map<string, number>();
  const isNow = (kind: string, { stage: where, number }: Place, moment: Moment): boolean => {
    if (moment.stage !== where) return false;
    passed.set(kind, (passed.get(kind) ?? 0) + 1);
    return passed.get(kind) === number;
  };
  return (moment) => {
    const told = `during ${moment.stage}, at ${moment.at} ${moment.call?.name ?? ''} ${moment.call?.subject ?? ''}`;
    if (editing && isNow('edit', editAt, moment)) {
      company.account.clock.advance(chance.number(0, 30_000));
      stage.since.drifted = true;
      stage.note(`${told}: ${stage.desk.edit()}`);
    }
    if (second && isNow('second', secondAt, moment)) stage.runBeside(second, told);
    if (locking && isNow('lock', lockAt, moment)) stage.closeLock(locked, `${told}${once ? ', once' : ''}`);
    else if (once && stage.locked && moment.at === 'after' && isEffect(moment) && moment.call?.subject === locked)
      lock.open();
    const hits = strike !== null && isEffect(moment) && moment.at === strikeSide && isNow('strike', strikeAt, moment);
    if (!hits) return undefined;
    stage.broke();
    stage.note(`${told}: ${strike}`);
    if (strike === 'kill') throw new Killed('The run was killed.');
    return 'restart';
  };
}

/** A place in a run: a stage, and so many passings there. */
function somewhere(chance: Chance, most: number): Place {
  const stage = chance.weighted({ GET_INPUT: 3, MAP: 1, REDUCE: 6, SUMMARIZE: 2 });
  return {
    stage,
    number: chance.number(1, stage === 'REDUCE' || stage === 'GET_INPUT' ? most : Math.ceil(most / 4)),
  };
}
