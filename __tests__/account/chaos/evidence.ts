import type {
  BatchRow,
  Customer,
  Evidence,
  Heard,
  Post,
  RunRow,
  SentConnection,
  StateRow,
  SystemRow,
} from '../../../demo/chaos/judge/evidence';

const NAMES = ['Maison', 'Studio', 'Atelier'];

/** What customer `id` is called after its change number `version`. */
const valuesOf = (version: number) => ({ customer_name: `${NAMES[version % NAMES.length]} ${version}` });

/** A history without a fault, that can be spoiled: what a careful connector would leave behind. */
export class History {
  readonly evidence: Evidence = {
    systemId: 1,
    now: Date.UTC(2026, 0, 1, 12),
    customers: [],
    states: [],
    failedRecords: [],
    openIntents: [],
    batches: [],
    runs: [],
    system: {
      windowStart: null,
      creditsSpent: 0,
      pauseCause: '',
      watermark: null,
      goodCount: null,
      sweepStarted: null,
      sweepComplete: true,
      upload: true,
      update: true,
      uploadByHand: false,
      updateByHand: false,
      compared: [],
      reserve: 0,
      retentionDays: 90,
    },
    pause: '',
    unrest: '',
    asked: [],
    posts: [],
    readBacks: [],
    held: [],
    rejections: [],
    forgotten: [],
    unrecorded: [],
  };
  private requests = 0;
  private jobs = 0;

  /** Adds a customer that is now in its version `version`. */
  customer(id: number, version: number, changes: Partial<Customer> = {}): this {
    const customer = {
      id,
      key: `key ${id}`,
      enabled: true,
      faults: [],
      mergedInto: null,
      changedAt: null,
      code: String(id),
      values: valuesOf(version),
    };
    this.evidence.customers.push({ ...customer, ...changes });
    return this;
  }

  /** JOOR gets these versions of these customers, and takes them if nothing else is said. */
  post(versions: Record<number, number>, changes: Partial<Post> = {}): this {
    const connections = Object.entries(versions).map(([id, version]) => connection(Number(id), version));
    this.requests += 1;
    if (changes.job !== null) this.jobs += 1;
    const at = new Date(Date.UTC(2026, 0, 1, 0, this.requests)).toISOString();
    const own = { number: this.requests, at, status: 200, job: this.jobs, disturbed: false, interrupted: false };
    const post = { ...own, connections, heard: heardOf({ ...own, ...changes }), ...changes };
    this.evidence.posts.push(post);
    return this.request('POST', '/v2/bulk-connection', post);
  }

  state(customerId: number, state: string, changes: Partial<StateRow> = {}): this {
    const code = String(customerId);
    const batch = this.evidence.batches.filter(({ codes }) => codes.includes(code)).at(-1)?.id ?? null;
    const row = { code, codes: '', tries: 0, nextDue: '', batch, key: `1-${customerId}` };
    this.evidence.states.push({ customerId, state, reason: `${state}, for a reason.`, ...row, ...changes });
    return this;
  }

  failedRecord(customerId: number, status = 'Open', errorMsg = 'A fault and its fix.', codes = ''): this {
    const key = `Customer-1-${customerId}`;
    this.evidence.failedRecords.push({
      customerId,
      status,
      errorMsg,
      errorClass: 'validation',
      codes,
      closedAt: '',
      key,
    });
    return this;
  }

  /** The connection of a customer is read back, and the reply shows a version, or none of the values compared. */
  readBack(id: number, version?: number): this {
    this.requests += 1;
    this.evidence.readBacks.push({
      number: this.requests,
      code: String(id),
      shown: version === undefined ? {} : valuesOf(version),
    });
    return this.request('GET', `/v2/connection/customer_code/${id}/`, { status: 200 });
  }

  /** What was answered to the request counted last. */
  private request(method: string, path: string, changes: { at?: string; status: number; disturbed?: boolean }): this {
    const { status, disturbed = false } = changes;
    const at = changes.at ?? new Date(Date.UTC(2026, 0, 1, 0, this.requests)).toISOString();
    this.evidence.asked.push({
      number: this.requests,
      at,
      method,
      path,
      status,
      reply: '',
      retryAfter: null,
      disturbed,
    });
    return this;
  }

  /** Any other request, such as one for a job. */
  ask(path: string, status: number, reply = ''): this {
    this.requests += 1;
    this.request('GET', path, { status });
    const last = this.evidence.asked.at(-1);
    if (last) last.reply = reply;
    return this;
  }

  batch(id: number, codes: number[], changes: Partial<BatchRow> = {}): this {
    const row = {
      id,
      codes: codes.map(String),
      status: 'Accepted',
      job: '1',
      sentAt: '2026-01-01T00:01:00Z',
      finishedAt: '',
    };
    this.evidence.batches.push({ ...row, ...changes });
    return this;
  }

  run(id: number, changes: Partial<RunRow> = {}): this {
    this.evidence.runs.push({ id, kind: 'Scheduled', status: 'Finished', requested: [], foundBySweep: 0, ...changes });
    return this;
  }

  /** What is recorded of the External System. */
  system(changes: Partial<SystemRow>): this {
    Object.assign(this.evidence.system, changes);
    return this;
  }

  held(id: number, version: number, state = 'connected'): this {
    this.evidence.held.push({ code: String(id), state, values: valuesOf(version) });
    return this;
  }
}

export function connection(id: number, version: number, changes: Partial<SentConnection> = {}): SentConnection {
  const values = valuesOf(version);
  const code = String(id);
  return { code, key: `key ${id}`, values, version, text: JSON.stringify({ code, ...values }), ...changes };
}

/** What an answer of JOOR says, where nothing else is said of it. */
function heardOf({ status, job, disturbed }: Pick<Post, 'status' | 'job' | 'disturbed'>): Heard {
  if ([401, 403, 429].includes(status)) return 'not sent';
  if (status >= 500) return 'transient';
  if (status >= 400) return 'refused';
  return status === 0 || job === null || disturbed ? 'unknown' : 'taken';
}
