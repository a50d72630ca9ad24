import type { StageName } from './script-types';

/** Which invocation of an entry point a run is at. */
export interface InvocationPoint {
  taskId: string;
  stage: StageName;
  /** Number of the key within its stage, from 0 in the order of processing. */
  index: number;
  key?: string;
  executionNo: number;
}

/** A moment of an invocation: its start and end, and before and after each governed call takes effect. */
export interface Moment extends InvocationPoint {
  at: 'start' | 'before' | 'after' | 'end';
  /**
   * The governed call, counted from 1 within the invocation, and the record type or address that it is about where it
   * is about one: { number: 3, name: 'Record.save', subject: 'customer' }.
   */
  call?: { number: number; name: string; subject?: string };
}

/**
 * Told every moment of a run. It may run other instances, move the clock, or break the invocation off: returning
 * 'restart' is a restart of the application server, after which NetSuite goes on with the instance; what it throws
 * goes through scripts and engine to whoever started the run, as when the whole account went down.
 */
export type MomentListener = (moment: Moment) => 'restart' | undefined;

/** A run, one step per invocation: each step stops before the invocation it yields. */
export type Steps<T> = Generator<InvocationPoint, T, void>;

/** Leads one invocation through its moments. Once broken off, nothing that its script does has an effect any more. */
export class InvocationWatch {
  #broken: { by: 'restart' } | { by: 'crash'; error: unknown } | undefined;
  #calls = 0;
  #running: NonNullable<Moment['call']>[] = [];

  constructor(
    private readonly listener: MomentListener,
    private readonly point: InvocationPoint,
  ) {}

  /** How the invocation was broken off, if it was. */
  get broken() {
    return this.#broken;
  }

  /** @throws when the invocation is broken off at this moment, or has been before */
  reach(at: Moment['at'], call?: Moment['call']): void {
    this.check();
    try {
      const answer = this.listener({ ...this.point, at, ...(call === undefined ? {} : { call }) });
      if (answer === 'restart') this.#broken = { by: 'restart' };
    } catch (error) {
      this.#broken = { by: 'crash', error };
    }
    this.check();
  }

  /** @throws when the invocation has been broken off; a script may catch it, and meets it again at its next call */
  check(): void {
    if (this.#broken !== undefined) throw new Error('The invocation was interrupted.');
  }

  /** A governed call begins. */
  charged(name: string, subject?: string): void {
    this.#calls += 1;
    const call = { number: this.#calls, name, ...(subject === undefined ? {} : { subject }) };
    this.reach('before', call);
    this.#running.push(call);
  }

  /** Calls a function of the host; governed calls in it have taken effect when it ends, with or without an error. */
  through<T>(call: () => T): T {
    this.check();
    const begun = this.#running.length;
    try {
      return call();
    } finally {
      for (const governed of this.#running.splice(begun)) {
        if (this.#broken === undefined) this.reach('after', governed);
      }
    }
  }
}
