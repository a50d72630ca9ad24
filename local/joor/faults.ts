import { isObject, type Json } from './json';

/** What goes wrong with requests of the API that fit, set by the administrator. */
export interface FaultRule {
  id: number;
  /** Method of the requests; any where left out. */
  method?: string;
  /** Path of the requests, `*` standing for anything; any where left out. */
  path?: string;
  /** Requests that fit and are let through first. */
  after: number;
  /** Requests that the rule then acts on; null for all. */
  times: number | null;
  /** Answers with this HTTP status. */
  status?: number;
  /** Milliseconds to wait before the request is looked at. */
  delay: number;
  /** Closes the connection without an answer. */
  drop: boolean;
  /** Closes the connection without an answer, and takes the request so many seconds later by JOOR's clock. */
  late?: number;
  /** Sends the first half of the reply, then closes the connection. */
  cut: boolean;
  /** Takes only so many connections of the request, the first ones. */
  records?: number;
  /** Text of the reply in place of JOOR's. */
  body?: string;
  /** Headers of the reply beside the others. */
  headers?: Record<string, string>;
  /** Whether status, drop and body come before the request is processed, so that it is not, or after it. */
  when: 'before' | 'after';
  /** Requests that fitted so far. */
  seen: number;
}

const KNOWN: Record<string, (value: Json) => boolean> = {
  method: (value) => typeof value === 'string',
  path: (value) => typeof value === 'string' && value.startsWith('/'),
  after: (value) => Number.isInteger(value) && Number(value) >= 0,
  times: (value) => value === null || (Number.isInteger(value) && Number(value) > 0),
  status: (value) => Number.isInteger(value) && Number(value) >= 200 && Number(value) <= 599,
  delay: (value) => typeof value === 'number' && value >= 0,
  drop: (value) => typeof value === 'boolean',
  late: (value) => typeof value === 'number' && value > 0,
  cut: (value) => typeof value === 'boolean',
  records: (value) => Number.isInteger(value) && Number(value) > 0,
  body: (value) => typeof value === 'string',
  headers: (value) => isObject(value) && Object.values(value).every((each) => typeof each === 'string'),
  when: (value) => value === 'before' || value === 'after',
};

function fits(rule: FaultRule, method: string, path: string): boolean {
  if (rule.method && rule.method.toUpperCase() !== method) return false;
  if (!rule.path) return true;
  const pattern = rule.path.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${pattern.join('.*')}$`).test(path);
}

export class FaultRules {
  rules: FaultRule[] = [];
  private lastId = 0;

  /** Adds a rule from an administrator's JSON. Throws an Error with one sentence where it makes none. */
  add(body: Json): FaultRule {
    if (!isObject(body))
      throw new Error('A fault is a JSON object such as {"path": "/v2/bulk-connection", "status": 503}.');
    for (const [name, value] of Object.entries(body)) {
      const check = Object.hasOwn(KNOWN, name) ? KNOWN[name] : undefined;
      if (!check) throw new Error(`A fault has no ${name}. Known: ${Object.keys(KNOWN).join(', ')}.`);
      if (!check(value)) throw new Error(`The ${name} of a fault cannot be ${JSON.stringify(value)}.`);
    }
    const acts = ['status', 'delay', 'drop', 'late', 'cut', 'records', 'body', 'headers'].some((name) => body[name]);
    if (!acts) throw new Error('A fault needs one of status, delay, drop, late, cut, records, body and headers.');
    this.lastId += 1;
    const rule: FaultRule = {
      after: 0,
      times: null,
      delay: 0,
      drop: false,
      cut: false,
      when: 'before',
      ...(body as Partial<FaultRule>),
      id: this.lastId,
      seen: 0,
    };
    this.rules.push(rule);
    return rule;
  }

  /** The first rule that acts on a request; counts the request for every rule that fits. */
  meet(method: string, path: string): FaultRule | undefined {
    let acting: FaultRule | undefined;
    for (const rule of this.rules) {
      if (!fits(rule, method, path)) continue;
      rule.seen += 1;
      const turn = rule.seen - rule.after;
      if (turn > 0 && (rule.times === null || turn <= rule.times)) acting ??= rule;
    }
    return acting;
  }

  /** Takes one rule away, or all of them. Returns how many. */
  clear(id?: number): number {
    const left = id === undefined ? [] : this.rules.filter((rule) => rule.id !== id);
    const gone = this.rules.length - left.length;
    this.rules = left;
    return gone;
  }
}
