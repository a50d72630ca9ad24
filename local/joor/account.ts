import { type Connection, type ConnectionData, mergeData, nameAddresses, updateDoors } from './connection';
import { Connections } from './connections';
import { Drop } from './files/drop';
import { type Job, JobQueue, type RecordResult } from './jobs';
import { isObject, type Json } from './json';
import type { Numbers } from './numbers';
import { type NewOrder, type Order, OrderBook } from './orders';
import { checkConnection } from './rules';
import type { Settings } from './settings';
import { type AccountSetup, emptySetup } from './setup';
import { Throttle } from './throttle';

/** One thing that happened to a customer code, for those who check what was sent against what became of it. */
export interface HistoryEvent {
  /** Milliseconds since 1970 UTC. */
  at: number;
  event: 'refused' | 'pending' | 'matched' | 'updated' | 'removed' | 'entered' | 'recoded' | 'uploaded';
  customerCode: string | null;
  jobId: number | null;
  /** File that brought it; null where none did. */
  fileId: number | null;
  data: Json;
}

/** What brought a record: a job of the API or a file. */
export interface Source {
  jobId: number | null;
  fileId: number | null;
}

const BY_HAND: Source = { jobId: null, fileId: null };

/** One brand's JOOR account: what it is set up with, its connections and its jobs. All times come from the caller. */
export class JoorAccount {
  readonly setup: AccountSetup;
  readonly connections = new Connections();
  readonly queue = new JobQueue();
  readonly orders = new OrderBook();
  readonly history: HistoryEvent[] = [];
  readonly throttle = new Throttle();
  readonly drop: Drop;
  /** Codes to be matched by what brought them first, the one that has waited longest first. */
  private readonly pending = { api: new Set<string>(), file: new Set<string>() };

  constructor(
    readonly id: number,
    private readonly settings: Settings,
    private readonly numbers: Numbers,
  ) {
    this.setup = emptySetup(`JOOR account ${id}`);
    this.drop = new Drop(numbers);
  }

  /** Takes a request of records as a job. */
  receive(records: Json[], now: number): Job {
    return this.queue.add(this.numbers.next('job'), records, now);
  }

  /** Brings jobs and matching up to `now`; `all` processes every queued job whatever its time. */
  advance(now: number, all = false): void {
    const process = (job: Job, record: Json, index: number, at: number): RecordResult => {
      const code = codeOf(record);
      const again = code !== null && job.results.some((result) => result.customerCode === code);
      return { record: index + 1, ...this.process(record, { jobId: job.id, fileId: null }, again, at) };
    };
    this.queue.advance(now, this.settings, process, all);
    this.matchDue(now);
  }

  /** When a pending code will be matched, or null where that is left to the administrator. */
  matchAt(connection: Connection): number | null {
    const { matchDelay, fileMatchDelay } = this.settings;
    const delay = this.pending.file.has(connection.customerCode) ? fileMatchDelay : matchDelay;
    return connection.state !== 'pending' || delay === null ? null : connection.waitingSince + delay * 1000;
  }

  /** Takes one record at once, whatever brought it. */
  take(record: Json, source: Source, at: number): Omit<RecordResult, 'record'> {
    return this.process(record, source, false, at);
  }

  /** Notes a record of a file that says something impossible. */
  refuse(record: Json, fileId: number, at: number): void {
    this.note(at, 'refused', codeOf(record), { jobId: null, fileId }, record);
  }

  /** Matches these pending codes, or all of them. Returns the codes matched. */
  match(codes: readonly string[] | 'all', now: number): string[] {
    const { api, file } = this.pending;
    const chosen = codes === 'all' ? [...api, ...file] : codes.filter((code) => api.has(code) || file.has(code));
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
    this.note(now, 'removed', code, BY_HAND, null);
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
      connectionId: this.numbers.next('connection'),
      data: nameAddresses(data),
      doors: [],
      billingAddressIds: new Map(),
      waitingSince: now,
      connectedAt: now,
      updatedAt: now,
      ...BY_HAND,
    };
    this.connections.add(connection);
    this.settle(connection);
    this.note(now, 'entered', code || null, BY_HAND, data as unknown as Json);
    return connection;
  }

  /**
   * Takes a connection from a filled template, as JOOR's staff do: a code that is connected is updated, another one waits to
   * be matched as any new code does. One without a code is connected at once.
   */
  upload(given: ConnectionData, now: number): 'updated' | 'pending' | 'entered' {
    const data = nameAddresses(given);
    const code = data.customer_code;
    if (code === '') {
      this.enter(data, now);
      return 'entered';
    }
    const held = this.connections.byCode(code);
    const merged = held && held.state !== 'removed' ? mergeData(held.data, data) : data;
    const outcome = this.apply(merged, BY_HAND, now);
    this.note(now, 'uploaded', code, BY_HAND, data as unknown as Json);
    if (this.settings.autoMatch) this.match([code], now);
    return outcome;
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
    this.note(now, 'recoded', code || null, BY_HAND, null);
    return connection;
  }

  /** Takes an order. Throws an Error where its connection is none of this account. */
  order(order: NewOrder, now: number): Order {
    const { connectionId } = order;
    if (connectionId !== null && !this.findById(connectionId)) {
      throw new Error(`There is no connection ${connectionId}.`);
    }
    return this.orders.place(this.numbers.next('order'), order, now);
  }

  /** The customer code of an order's connection as it is now: one that was entered after the order stands in it too. */
  codeOfOrder({ connectionId }: Order): string {
    return connectionId === null ? '' : (this.findById(connectionId)?.customerCode ?? '');
  }

  private refuseTaken(code: string): void {
    const held = this.connections.byCode(code);
    if (held && held.state !== 'removed') throw new Error(`Another connection has the customer code ${code}.`);
  }

  private note(
    at: number,
    event: HistoryEvent['event'],
    customerCode: string | null,
    { jobId, fileId }: Source,
    data: Json,
  ): void {
    this.history.push({ at, event, customerCode, jobId, fileId, data });
  }

  /** `again`: the request has brought the same customer code before. */
  private process(record: Json, source: Source, again: boolean, at: number): Omit<RecordResult, 'record'> {
    this.matchDue(at);
    const customerCode = codeOf(record);
    const checked = checkConnection(record, this.setup, this.settings);
    const faults = [...(checked.faults ?? [])];
    if (again) {
      faults.push({ field: 'customer_code', message: `"${customerCode}" occurs more than once in the request` });
    }
    if (!checked.data || faults.length > 0) {
      this.note(at, 'refused', customerCode, source, record);
      return { customerCode, outcome: 'refused', faults };
    }
    const outcome = this.apply(nameAddresses(checked.data), source, at);
    this.note(at, outcome, customerCode, source, record);
    if (this.settings.autoMatch) this.match([checked.data.customer_code], at);
    return { customerCode, outcome, faults };
  }

  /** Updates the connection with the code "automatically"; a code that is not connected waits to be matched. */
  private apply(data: ConnectionData, source: Source, at: number): 'updated' | 'pending' {
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
        ...source,
      };
      this.connections.add(connection);
      this.pending[source.fileId === null ? 'api' : 'file'].add(code);
      return 'pending';
    }
    held.data = this.settings.update === 'merge' ? mergeData(held.data, data) : data;
    Object.assign(held, source);
    held.updatedAt = at;
    if (held.state === 'pending') return 'pending';
    this.settle(held);
    return 'updated';
  }

  private connect(code: string, at: number): void {
    const connection = this.connections.byCode(code);
    this.pending.api.delete(code);
    this.pending.file.delete(code);
    if (!connection) return;
    connection.state = 'connected';
    connection.connectionId = this.numbers.next('connection');
    connection.connectedAt = at;
    connection.updatedAt = at;
    this.settle(connection);
    this.note(at, 'matched', code, connection, null);
  }

  /** Makes what JOOR keeps beside the data sent: doors, and its own ids of billing addresses. */
  private settle(connection: Connection): void {
    connection.doors = updateDoors(connection.doors, connection.data, this.settings.removeDoors);
    for (const address of connection.data.billing?.billing_addresses ?? []) {
      const ids = connection.billingAddressIds;
      if (!ids.has(address.billing_code)) ids.set(address.billing_code, this.numbers.next('address'));
    }
  }

  private matchDue(now: number): void {
    for (let next = this.nextMatch(); next && next.at <= now; next = this.nextMatch()) this.connect(next.code, next.at);
  }

  /** Of the codes that waited longest, the one that is matched first. */
  private nextMatch(): { code: string; at: number } | undefined {
    const [first, second] = Object.values(this.pending).flatMap(([code]) => {
      const connection = code === undefined ? undefined : this.connections.byCode(code);
      if (code === undefined) return [];
      const at = connection ? this.matchAt(connection) : 0;
      return at === null ? [] : [{ code, at }];
    });
    return first && second && second.at < first.at ? second : first;
  }
}

function codeOf(record: Json): string | null {
  const code = isObject(record) ? record.customer_code : undefined;
  return typeof code === 'string' ? code : null;
}
