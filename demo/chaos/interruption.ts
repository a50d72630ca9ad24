import type { LocalAccount } from '../../local/account/open';
import { runSuiteql } from '../../local/account/suiteql/run';
import type { Moment, MomentListener } from '../../local/runtime/run';
import { BATCH, SYNC_STATE } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { ADMINISTRATOR } from '../account/fill-lists';
import type { Post } from './judge/evidence';

/** The run is gone. */
export class Killed extends Error {}

/** A call that writes something or talks to JOOR: between two of them a break leaves something half done. */
export const isEffect = ({ call }: Moment): boolean =>
  call !== undefined &&
  /^(Record\.save|record\.(submitFields|delete)|https\.|task\.|Cache\.(put|remove))/.test(call.name);

/** A POST whose outcome is not recorded yet. */
interface OpenPost {
  host: string;
  /** Number among all requests to that JOOR. */
  number: number;
}

/**
 * Follows the requests of runs, and keeps what only whoever interrupts a run can know: which answers its sender could
 * not take.
 */
export class Interruptions {
  /** Requests made so far, by the address of the JOOR. */
  private readonly requests = new Map<string, number>();
  /** By the task that sent it. */
  private readonly open = new Map<string, OpenPost>();
  /** By JOOR, numbers of POSTs whose sender was interrupted, with the codes recorded before. */
  private readonly interrupted = new Map<string, Map<number, ReadonlySet<string>>>();

  /** `systemOf` gives the External System that leads to a JOOR. */
  constructor(
    private readonly account: LocalAccount,
    private readonly systemOf: (host: string) => number,
  ) {}

  /** Says how many requests a JOOR got before the runs that are followed next. */
  count(host: string, requests: number): void {
    this.requests.set(host, requests);
  }

  /** How many requests a JOOR got so far. */
  countOf(host: string): number {
    return this.requests.get(host) ?? 0;
  }

  /** Has `listener` hear a moment, and notes what follows from its answer. */
  follow(moment: Moment, listener: MomentListener): 'restart' | undefined {
    const { taskId, call, at, stage } = moment;
    const closes = stage === 'REDUCE' && call?.name === 'record.submitFields' && call.subject === BATCH.type;
    if (at === 'after' && closes) this.open.delete(taskId);
    // An error kept the outcome from being recorded: the next invocation begins, and the Batch is open.
    if (at === 'start') this.interrupt(taskId);
    let answer: 'restart' | undefined = 'restart';
    try {
      answer = listener(moment);
    } finally {
      if (answer === 'restart') this.interrupt(taskId);
    }
    if (answer === undefined && at === 'before' && call?.name.startsWith('https.')) this.send(taskId, call);
    return answer;
  }

  /** The POSTs that JOOR got; one of which only some customers were recorded counts as two: the outcome of the others is not known. */
  split(host: string, posts: readonly Post[]): Post[] {
    return posts.flatMap((post) => {
      const recorded = this.interrupted.get(host)?.get(post.number);
      if (!recorded) return [post];
      const part = (isRecorded: boolean): Post => ({
        ...post,
        disturbed: post.disturbed || !isRecorded,
        interrupted: post.interrupted || !isRecorded,
        connections: post.connections.filter(({ code }) => recorded.has(code) === isRecorded),
      });
      return [part(true), part(false)];
    });
  }

  private send(taskId: string, { name, subject = '' }: NonNullable<Moment['call']>): void {
    const host = new URL(subject).host;
    const number = (this.requests.get(host) ?? 0) + 1;
    this.requests.set(host, number);
    if (name === 'https.post') this.open.set(taskId, { host, number });
  }

  private interrupt(taskId: string): void {
    const post = this.open.get(taskId);
    if (!post) return;
    this.open.delete(taskId);
    const sql = `SELECT s.${SYNC_STATE.customerCode} FROM ${SYNC_STATE.type} s JOIN ${BATCH.type} b
      ON b.id = s.${SYNC_STATE.batch} WHERE b.${BATCH.status} = 'Intent' AND s.${SYNC_STATE.system} = ?`;
    const { rows } = runSuiteql(sql, [this.systemOf(post.host)], this.account.suiteql(ADMINISTRATOR.role));
    const ofHost = this.interrupted.get(post.host) ?? new Map<number, ReadonlySet<string>>();
    ofHost.set(post.number, new Set(rows.map(([code]) => String(code))));
    this.interrupted.set(post.host, ofHost);
  }
}
