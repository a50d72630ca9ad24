import { isObject, type Json } from '../json';

/** What can go wrong with files, and what each kind does. */
export const FILE_FAULTS = {
  hostKey: 'the server shows another host key',
  login: 'every login is refused',
  cut: 'the connection is closed after half of what is first written',
  full: 'half of what is first written is kept, then the disk is full',
  short: 'half of what is first written is kept, and everything is answered as done',
  slow: 'every answer waits, for so many milliseconds',
  taken: 'a file of the name is there already',
  readOnly: 'nothing may be written, moved or removed',
  noMove: 'no file may be moved',
  half: 'JOOR picks a file up after half of what is first written',
  left: 'JOOR does not pick a file up',
} as const;

export type FileFaultKind = keyof typeof FILE_FAULTS;

/** Something that goes wrong with files, set by the administrator. */
export interface FileFault {
  id: number;
  kind: FileFaultKind;
  /** Names of the files it concerns, `*` standing for anything; all where left out. */
  name?: string;
  /** Occasions that fit and are let through first. */
  after: number;
  /** Occasions that it then acts on; null for all. */
  times: number | null;
  milliseconds: number;
  /** Occasions that fitted so far. */
  seen: number;
}

const KNOWN: Record<string, (value: Json) => boolean> = {
  kind: (value) => typeof value === 'string' && Object.hasOwn(FILE_FAULTS, value),
  name: (value) => typeof value === 'string' && value !== '',
  after: (value) => Number.isInteger(value) && Number(value) >= 0,
  times: (value) => value === null || (Number.isInteger(value) && Number(value) > 0),
  milliseconds: (value) => typeof value === 'number' && value >= 0,
};

/** Whether a name fits a pattern, in which `*` stands for anything; case does not matter. */
export function fitsPattern(name: string, pattern: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'is').test(name);
}

export class FileFaults {
  faults: FileFault[] = [];
  private lastId = 0;

  /** Adds one from an administrator's JSON. Throws an Error with one sentence where it makes none. */
  add(body: Json): FileFault {
    if (!isObject(body)) throw new Error('A fault of files is a JSON object such as {"kind": "cut", "times": 1}.');
    for (const [name, value] of Object.entries(body)) {
      const check = Object.hasOwn(KNOWN, name) ? KNOWN[name] : undefined;
      if (!check) throw new Error(`A fault of files has no ${name}. Known: ${Object.keys(KNOWN).join(', ')}.`);
      if (!check(value)) throw new Error(`The ${name} of a fault of files cannot be ${JSON.stringify(value)}.`);
    }
    if (body.kind === undefined) {
      throw new Error(`A fault of files needs a kind: ${Object.keys(FILE_FAULTS).join(', ')}.`);
    }
    this.lastId += 1;
    const fault = {
      after: 0,
      times: null,
      milliseconds: 1000,
      ...body,
      id: this.lastId,
      seen: 0,
    } as unknown as FileFault;
    this.faults.push(fault);
    return fault;
  }

  /** The first of a kind that acts, on a file where there is one; counts the occasion for every one that fits. */
  meet(kind: FileFaultKind, name = ''): FileFault | undefined {
    let acting: FileFault | undefined;
    for (const fault of this.faults) {
      if (fault.kind !== kind || (fault.name !== undefined && !fitsPattern(name, fault.name))) continue;
      fault.seen += 1;
      const turn = fault.seen - fault.after;
      if (turn > 0 && (fault.times === null || turn <= fault.times)) acting ??= fault;
    }
    return acting;
  }

  /** Takes one away, or all of them. Returns how many. */
  clear(id?: number): number {
    const left = id === undefined ? [] : this.faults.filter((fault) => fault.id !== id);
    const gone = this.faults.length - left.length;
    this.faults = left;
    return gone;
  }
}
