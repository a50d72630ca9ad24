import { ADMINISTRATOR } from '../../../demo/account/fill-lists';
import type { Post } from '../../../demo/chaos/judge/evidence';
import type { LocalAccount } from '../../../local/account/open';
import { runSuiteql } from '../../../local/account/suiteql/run';
import { type Moment, type MomentListener, runScript } from '../../../local/runtime/run';
import {
  BATCH,
  CUSTOMER_EXPORT,
  SYNC_STATE,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { AFTER_ERRORS, BOUNDARIES, boundaryOf, isAt } from './boundaries';
import { Killed } from './interruption';

const KNOWN = new Set([...Object.values(BOUNDARIES), AFTER_ERRORS].map((boundary) => JSON.stringify(boundary)));

/** Runs the export, and keeps what only whoever interrupts it can know: which answers it could not take. */
export class Sender {
  /** Every boundary passed so far, as JSON. */
  readonly passed: Set<string>;
  /** POSTs made so far. */
  posts: number;
  private requests: number;
  /** Number among all requests of the POST whose batch has no outcome yet. */
  private openPost: number | null;
  /** Numbers of POSTs whose sender was interrupted, with the codes recorded before. */
  private readonly interrupted: Map<number, ReadonlySet<string>>;

  /** @param before what another one saw of the account until it was copied */
  constructor(
    private readonly account: LocalAccount,
    before?: Sender,
  ) {
    this.passed = new Set(before?.passed);
    this.posts = before?.posts ?? 0;
    this.requests = before?.requests ?? 0;
    this.openPost = before?.openPost ?? null;
    this.interrupted = new Map(before?.interrupted);
  }

  /** Boundaries passed that the list does not have. */
  get unlisted(): string[] {
    return [...this.passed].filter((boundary) => !KNOWN.has(boundary));
  }

  run(listener: MomentListener = () => undefined): void {
    const [deployment] = CUSTOMER_EXPORT.deployments.scheduled;
    const onMoment: MomentListener = (moment) => this.follow(moment, listener);
    try {
      runScript(this.account, { script: CUSTOMER_EXPORT.script, deployment, onMoment });
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    }
  }

  /** A POST of which only some customers were recorded counts as two: their outcome is known, that of the others not. */
  split(post: Post): Post[] {
    const recorded = this.interrupted.get(post.number);
    if (!recorded) return [post];
    const part = (isRecorded: boolean): Post => ({
      ...post,
      disturbed: post.disturbed || !isRecorded,
      interrupted: post.interrupted || !isRecorded,
      connections: post.connections.filter(({ code }) => recorded.has(code) === isRecorded),
    });
    return [part(true), part(false)];
  }

  private follow(moment: Moment, listener: MomentListener): 'restart' | undefined {
    const boundary = boundaryOf(moment);
    if (boundary) this.passed.add(JSON.stringify(boundary));
    if (moment.at === 'after' && isAt(moment, 'reply recorded')) this.openPost = null;
    let answer: 'restart' | undefined = 'restart';
    try {
      answer = listener(moment);
    } finally {
      if (answer === 'restart' && this.openPost !== null) this.interrupt(this.openPost);
    }
    if (answer === undefined && moment.at === 'before' && boundary?.call.startsWith('https.')) {
      this.requests += 1;
      if (isAt(moment, 'POST')) {
        this.posts += 1;
        this.openPost = this.requests;
      }
    }
    return answer;
  }

  private interrupt(post: number): void {
    const sql = `SELECT s.${SYNC_STATE.customerCode} FROM ${SYNC_STATE.type} s JOIN ${BATCH.type} b ON b.id = s.${SYNC_STATE.batch}
      WHERE b.${BATCH.status} = 'Intent'`;
    const { rows } = runSuiteql(sql, [], this.account.suiteql(ADMINISTRATOR.role));
    this.interrupted.set(post, new Set(rows.map(([code]) => String(code))));
    this.openPost = null;
  }
}
