import { type Connection, type ConnectionData, mergeData, nameAddresses, updateDoors } from './connection';
import { Connections } from './connections';
import { type Job, JobQueue, type RecordResult } from './jobs';
import { isObject, type Json } from './json';
import { type NewOrder, type Order, OrderBook } from './orders';
import { checkConnection } from './rules';
import type { Settings } from './settings';
import { type AccountSetup, emptySetup } from './setup';
import { Throttle } from './throttle';

/** One thing that happened to a customer code, for those who check what was sent against what became of it. */
export interface HistoryEvent {
  /** Milliseconds since 1970 UTC. */
  at: number;
  event: 'refused' | 'pending' | 'matched' | 'updated' | 'removed' | 'entered' | 'recoded';
  customerCode: string | null;
  jobId: number | null;
  data: Json;
}

/** What identifies things across the accounts of one JOOR. */
export interface Numbers {
  nextJob(): number;
  nextConnection(): number;
  nextAddress(): number;
  nextOrder(): number;
}

/** One brand's JOOR account: what it is set up with, its connections and its jobs. All times come from the caller. */
export class JoorAccount {
  readonly setup: AccountSetup;
  readonly connections = new Connections();
  readonly queue = new JobQueue();
  readonly orders = new OrderBook();
  readonly history: HistoryEvent[] = [];
  readonly throttle = new Throttle();
  /** Codes to be matched, the one that has waited longest first. */
  private readonly pending = new Set<string>();

  constructor(
    readonly id: number,
    private readonly settings: Settings,
    private readonly numbers: Numbers,
  ) {
    this.setup = emptySetup(`JOOR account ${id}`);
  }

  /** Takes a request of records as a job. */
  receive(records: Json[], now: number): Job {
    return this.queue.add(this.numbers.nextJob(), records, now);
  }

  /** Brings jobs and matching up to `now`; `all` processes every queued job whatever its time. */
  advance(now: number, all = false): void {
    this.queue.advance(now, this.settings, (job, record, index, at) => this.process(job, record, index, at), all);
    this.matchDue(now);
  }

  /** When a pending code will be matched, or null where that is left to the administrator. */
  matchAt(connection: Connection): number | null {
    const delay = this.settings.matchDelay;
    return connection.state !== 'pending' || delay === null ? null : connection.waitingSince + delay * 1000;
  }

  /** Matches these pending codes, or all of them. Returns the codes matched. */
  match(codes: readonly string[] | 'all', now: number): string[] {
    const chosen = codes === 'all' ? [...this.pending] : codes.filter((code) => this.pending.has(code));
    for (const code of chosen) this.connect(code, now);
    return chosen;
  }

  /** The connection with a customer code, once it is one. */
  findByCode(code: string): Connection | undefined {
    const connection = this.connections.byCode(code);
    return connection?.state === 'connected' ? connection : undefined;
  }

  findById(id: number): Connection | undefined {
    return this.connections.values().find((each) => each.connectionId === id && each.state === 'connected');
  }

  /** "Removes the specified connection from your connections. Does not delete the connection altogether." */
  remove(code: string, now: number): boolean {
    const connection = this.findByCode(code);
    if (!connection) return false;
    connection.state = 'removed';
    connection.updatedAt = now;
    this.note(now, 'removed', code, null, null);
    return true;
  }

  /**
   * Takes a connection that people made at JOOR, without the API; its customer code may be empty. Throws an Error where
   * another one has the code.
   */
  enter(data: ConnectionData, now: number): Connection {
    const code = data.customer_code;
    this.refuseTaken(code);
    const connection: Connection = {
      customerCode: code,
      state: 'connected',
      connectionId: this.numbers.nextConnection(),
      data: nameAddresses(data),
      doors: [],
      billingAddressIds: new Map(),
      waitingSince: now,
      connectedAt: now,
      updatedAt: now,
      jobId: null,
    };
    this.connections.add(connection);
    this.settle(connection);
    this.note(now, 'entered', code || null, null, data as unknown as Json);
    return connection;
  }

  /**
   * Gives a connection a customer code as a person does at JOOR, or none. Throws an Error where there is no such connection
   * or another one has the code.
   */
  recode(connectionId: number, code: string, now: number): Connection {
    const connection = this.findById(connectionId);
    if (!connection) throw new Error(`There is no connection ${connectionId}.`);
    if (code !== connection.customerCode) this.refuseTaken(code);
    this.connections.recode(connection, code);
    connection.updatedAt = now;
    this.note(now, 'recoded', code || null, null, null);
    return connection;
  }

  /** Takes an order. Throws an Error where its connection is none of this account. */
  order(order: NewOrder, now: number): Order {
    const { connectionId } = order;
    if (connectionId !== null && !this.findById(connectionId)) {
      throw new Error(`There is no connection ${connectionId}.`);
    }
    return this.orders.place(this.numbers.nextOrder(), order, now);
  }

  /** The customer code of an order's connection as it is now: one that was entered after the order stands in it too. */
  codeOfOrder({ connectionId }: Order): string {
    return connectionId === null ? '' : (this.findById(connectionId)?.customerCode ?? '');
  }

  private refuseTaken(code: string): void {
    const held = this.connections.byCode(code);
    if (held && held.state !== 'removed') throw new Error(`Another connection has the customer code ${code}.`);
  }

  private note(at: number, event: HistoryEvent['event'], code: string | null, jobId: number | null, data: Json): void {
    this.history.push({ at, event, customerCode: code, jobId, data });
  }

  private process(job: Job, record: Json, index: number, at: number): RecordResult {
    this.matchDue(at);
    const given = isObject(record) ? record.customer_code : undefined;
    const customerCode = typeof given === 'string' ? given : null;
    const checked = checkConnection(record, this.setup, this.settings);
    const faults = [...(checked.faults ?? [])];
    if (customerCode !== null && job.results.some((result) => result.customerCode === customerCode)) {
      faults.push({ field: 'customer_code', message: `"${customerCode}" occurs more than once in the request` });
    }
    if (!checked.data || faults.length > 0) {
      this.note(at, 'refused', customerCode, job.id, record);
      return { record: index + 1, customerCode, outcome: 'refused', faults };
    }
    const outcome = this.apply(nameAddresses(checked.data), job.id, at);
    this.note(at, outcome, customerCode, job.id, record);
    if (this.settings.autoMatch) this.match([checked.data.customer_code], at);
    return { record: index + 1, customerCode, outcome, faults };
  }

  /** Updates the connection with the code "automatically"; a code that is not connected waits to be matched. */
  private apply(data: ConnectionData, jobId: number, at: number): 'updated' | 'pending' {
    const code = data.customer_code;
    const held = this.connections.byCode(code);
    if (!held || held.state === 'removed') {
      const connection: Connection = {
        customerCode: code,
        state: 'pending',
        connectionId: null,
        data,
        doors: [],
        billingAddressIds: new Map(),
        waitingSince: at,
        connectedAt: null,
        updatedAt: at,
        jobId,
      };
      this.connections.add(connection);
      this.pending.add(code);
      return 'pending';
    }
    held.data = this.settings.update === 'merge' ? mergeData(held.data, data) : data;
    held.jobId = jobId;
    held.updatedAt = at;
    if (held.state === 'pending') return 'pending';
    this.settle(held);
    return 'updated';
  }

  private connect(code: string, at: number): void {
    const connection = this.connections.byCode(code);
    this.pending.delete(code);
    if (!connection) return;
    connection.state = 'connected';
    connection.connectionId = this.numbers.nextConnection();
    connection.connectedAt = at;
    connection.updatedAt = at;
    this.settle(connection);
    this.note(at, 'matched', code, connection.jobId, null);
  }

  /** Makes what JOOR keeps beside the data sent: doors, and its own ids of billing addresses. */
  private settle(connection: Connection): void {
    connection.doors = updateDoors(connection.doors, connection.data, this.settings.removeDoors);
    for (const address of connection.data.billing?.billing_addresses ?? []) {
      const ids = connection.billingAddressIds;
      if (!ids.has(address.billing_code)) ids.set(address.billing_code, this.numbers.nextAddress());
    }
  }

  private matchDue(now: number): void {
    const delay = this.settings.matchDelay;
    if (delay === null) return;
    for (const code of this.pending) {
      const due = (this.connections.byCode(code)?.waitingSince ?? 0) + delay * 1000;
      if (due > now) return;
      this.connect(code, due);
    }
  }
}
