import { folded } from '../../../../joor/countries';
import { LISTS } from '../../../../netsuite/ids';
import { type Entry, SECTIONS, SEVERAL } from '../../../../settings/configuration';
import { checkEdit } from '../../../../settings/configuration-edit';
import type { StoredEntry, Write } from '../../../../settings/configuration-plan';
import { VALUE_MAP_TEXTS } from '../../../../settings/setting-texts';
import { type ListedPriceType, valueMapWarnings } from '../../../set-up/map-warnings';
import type { NetSuiteValue } from '../contract';
import type { FileLine } from './columns';
import type { LineOutcome } from './contract';
import { grouped } from './grouped';
import { readLine } from './read-line';
import { storedLineOf } from './stored-line';

interface Known {
  stored: readonly StoredEntry[];
  systemNames: readonly string[];
  netsuiteValues: readonly NetSuiteValue[];
  priceTypes: readonly ListedPriceType[];
  hasPriceLevels: boolean;
}

export interface NumberedLine {
  /** Where it stands in the file. */
  at: number;
  line: FileLine;
}

export interface PlannedLine extends LineOutcome {
  /** null: nothing is to be written, or it has faults. */
  write: Write | null;
}

const { identity } = SECTIONS.valueMap;

/**
 * What each line of a file comes to beside the lines that are there: a known one is changed, another one added, none is
 * deleted. What is doubtful is told of the map as it will be. Each line is compared with few others, for a file may have
 * thousands.
 */
export function planLines(lines: readonly NumberedLine[], known: Known): PlannedLine[] {
  const read = lines.map(({ at, line }) => ({ at, ...readLine(line, known.netsuiteValues) }));
  const storedLine = storedLineOf(read, known.stored);
  const firstAt = new Map<string, number>();
  const checked = read.map((own) => {
    const { entry, values, faults, at } = own;
    const { before, fault } = storedLine(own);
    const earlier = firstAt.get(identity(entry));
    if (earlier === undefined) firstAt.set(identity(entry), at);
    const edit = checkEdit(
      { section: 'valueMap', id: before?.id ?? null, values },
      before ? [before] : [],
      known.systemNames,
    );
    const all = [
      ...faults,
      // What could not be understood is told once.
      ...edit.faults.filter(
        (sentence) => faults.length === 0 || !/^(Kind|NetSuite Internal ID) is empty/.test(sentence),
      ),
      ...(faults.length === 0 && earlier !== undefined
        ? [`It is the same as line ${earlier} of the file. Leave one of them out.`]
        : []),
      ...(fault === null ? [] : [fault]),
    ];
    return { ...own, before, faults: all, write: all.length > 0 ? null : edit.write };
  });
  const named = new Set(checked.flatMap(({ before }) => before?.id ?? []));
  const left = known.stored.filter(({ id }) => !named.has(id));
  // A line that is new has no internal id yet: its place in the file tells it from the others.
  const inFile = checked.flatMap(({ before, write, at }) => {
    const entry = write ? write.entry : before?.entry;
    return entry ? [{ id: before?.id ?? -at, entry }] : [];
  });
  const near = grouped([...left, ...inFile], comparedBy);
  const leftFor = grouped(left, ({ entry }) => [valueKey(entry)]);
  return checked.map(({ at, values, faults, doubts, before, write }) => {
    if (faults.length > 0) return { outcome: 'fault', sentences: faults, changes: [], values, write };
    if (!write) return { outcome: 'same', sentences: [], changes: [], values, write };
    const self = before?.id ?? -at;
    const others = comparedBy(write)
      .flatMap((key) => near.get(key) ?? [])
      .filter(({ id }) => id !== self);
    return {
      outcome: before ? 'changed' : 'new',
      sentences: [
        ...doubts,
        ...valueMapWarnings(write.entry, others, known.priceTypes, known.hasPriceLevels),
        ...(before ? [] : besideOthers(write.entry, leftFor.get(valueKey(write.entry)) ?? [])),
      ],
      changes: before ? changesOf(before.entry, write.entry) : [],
      values,
      write,
    };
  });
}

/** Lines that share one of these are compared: a spelling; of sales reps also the code and the employee. */
const comparedBy = ({ entry: { kind, joorName, joorCode, netsuiteId } }: Pick<StoredEntry, 'entry'>): string[] => [
  ...(joorName === '' ? [] : [`name ${kind} ${folded(String(joorName))}`]),
  ...(kind === LISTS.valueMapKind.salesRep ? [`code ${joorCode}`, `rep ${netsuiteId}`] : []),
];

const valueKey = ({ externalSystem, kind, netsuiteId, currency }: Entry): string =>
  JSON.stringify([externalSystem, kind, netsuiteId, currency]);

/** Customers get every method and warehouse of a value, so a line that was meant to be changed would stay beside the new one. */
function besideOthers(entry: Entry, left: readonly StoredEntry[]): string[] {
  const others = left.filter((other) => other.entry.inactive !== true);
  if (!SEVERAL.includes(String(entry.kind)) || entry.inactive === true || others.length === 0) return [];
  const called = others.map(({ entry: { joorName, joorCode } }) =>
    [joorName === '' ? '' : `"${joorName}"`, joorCode === '' ? '' : `(${joorCode})`].join(' ').trim(),
  );
  return [
    called.length === 1
      ? `The map has another line for this value that the file does not have: ${called[0]}. It stays, and customers get both.`
      : `The map has other lines for this value that the file does not have: ${called.join(', ')}. They stay, and customers get each of them.`,
  ];
}

const changesOf = (before: Entry, after: Entry): string[] =>
  Object.entries(VALUE_MAP_TEXTS)
    .filter(([name]) => before[name] !== after[name])
    .map(([name, { label }]) => `${label} becomes ${shown(after[name])}, was ${shown(before[name])}.`);

function shown(value: Entry[string] | undefined): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return value === '' || value === null || value === undefined ? 'empty' : `"${value}"`;
}
