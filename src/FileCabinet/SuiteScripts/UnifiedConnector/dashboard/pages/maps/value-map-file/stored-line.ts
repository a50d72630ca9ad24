import { type Entry, SECTIONS, SEVERAL } from '../../../../settings/configuration';
import type { StoredEntry } from '../../../../settings/configuration-plan';
import { VALUE_MAP_TEXTS } from '../../../../settings/setting-texts';
import { grouped } from './grouped';

/** A line of the file as readLine gives it. */
interface OwnLine {
  entry: Entry;
  values: Entry;
}

interface StoredLine {
  /** null: the map does not have the line. */
  before: StoredEntry | null;
  /** Why it is not clear which line is meant, as a sentence. */
  fault: string | null;
}

const { identity } = SECTIONS.valueMap;

/**
 * Tells which line of the map a line of the file is about. Methods and warehouses are told apart by their code, else by their
 * name, and one that is given a code keeps its name: so where the only line of a name in the file meets the only one in
 * the map, they are the same, unless another line of the file is that one by its code. What it tells stays true while the
 * lines of the file are written one after the other.
 */
export function storedLineOf(lines: readonly OwnLine[], stored: readonly StoredEntry[]): (line: OwnLine) => StoredLine {
  const byIdentity = grouped(stored, ({ entry }) => [identity(entry)]);
  const byName = grouped(stored, ({ entry }) => [nameOf(entry)]);
  const identities = new Set(lines.map(({ entry }) => identity(entry)));
  const ofName = grouped(lines, ({ entry }) => [nameOf(entry)]);
  return ({ entry, values }) => {
    const [before = null, ...more] = byIdentity.get(identity(entry)) ?? [];
    if (before) return { before, fault: more.length > 0 ? twice([before, ...more]) : null };
    if (!SEVERAL.includes(String(entry.kind)) || entry.joorName === '') return { before, fault: null };
    const [only = null, ...others] = byName.get(nameOf(entry)) ?? [];
    if (others.length > 0 && !Object.hasOwn(values, 'joorCode')) return { before, fault: unclear(entry) };
    const isMeant =
      only && others.length === 0 && ofName.get(nameOf(entry))?.length === 1 && !identities.has(identity(only.entry));
    return { before: isMeant ? only : null, fault: null };
  };
}

const nameOf = ({ externalSystem, kind, netsuiteId, currency, joorName }: Entry): string =>
  JSON.stringify([externalSystem, kind, netsuiteId, currency, joorName]);

const twice = (same: readonly StoredEntry[]): string =>
  `The Value Map has this line more than once (internal IDs ${same.map(({ id }) => id).join(', ')}).`;

const unclear = ({ joorName }: Entry): string =>
  `The map has several lines for "${joorName}". Add the column "${VALUE_MAP_TEXTS.joorCode.label}", which tells them apart.`;
