import type { Customer, Evidence, Post, SentConnection, StateRow } from '../../../demo/chaos/judge/evidence';

const NAMES = ['Maison', 'Studio', 'Atelier'];

/** What customer `id` is called after its change number `version`. */
const valuesOf = (version: number) => ({ customer_name: `${NAMES[version % NAMES.length]} ${version}` });

/** A history without a fault, that can be spoiled: what a careful connector would leave behind. */
export class History {
  readonly evidence: Evidence = {
    customers: [],
    states: [],
    failedRecords: [],
    openIntents: [],
    pause: '',
    unrest: '',
    posts: [],
    readBacks: [],
    held: [],
    rejections: [],
  };
  private requests = 0;
  private jobs = 0;

  /** Adds a customer that is now in its version `version`. */
  customer(id: number, version: number, changes: Partial<Customer> = {}): this {
    this.evidence.customers.push({ id, key: `key ${id}`, enabled: true, values: valuesOf(version), ...changes });
    return this;
  }

  /** JOOR gets these versions of these customers, and takes them if nothing else is said. */
  post(versions: Record<number, number>, changes: Partial<Post> = {}): this {
    const connections = Object.entries(versions).map(([id, version]) => connection(Number(id), version));
    this.requests += 1;
    if (changes.job !== null) this.jobs += 1;
    const at = new Date(Date.UTC(2026, 0, 1, 0, this.requests)).toISOString();
    const own = { number: this.requests, at, status: 200, job: this.jobs, disturbed: false, connections };
    this.evidence.posts.push({ ...own, ...changes });
    return this;
  }

  state(customerId: number, state: string, changes: Partial<StateRow> = {}): this {
    this.evidence.states.push({ customerId, state, reason: `${state}, for a reason.`, ...changes });
    return this;
  }

  failedRecord(customerId: number, status = 'Open', errorMsg = 'A fault and its fix.'): this {
    this.evidence.failedRecords.push({ customerId, status, errorMsg });
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
