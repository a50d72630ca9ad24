import { folded } from '../../../../joor/countries';
import { LISTS } from '../../../../netsuite/ids';
import { type Entry, SECTIONS } from '../../../../settings/configuration';
import { checkEdit } from '../../../../settings/configuration-edit';
import type { StoredEntry, Write } from '../../../../settings/configuration-plan';
import { type ListedPriceType, valueMapWarnings } from '../../../set-up/map-warnings';
import type { NetSuiteValue } from '../contract';
import type { FileLine } from './columns';
import type { LineOutcome } from './contract';
import { readLine } from './read-line';

interface Known {
  stored: readonly StoredEntry[];
  systemNames: readonly string[];
  netsuiteValues: readonly NetSuiteValue[];
  priceTypes: readonly ListedPriceType[];
  hasPriceLevels: boolean;
}

export interface PlannedLine extends LineOutcome {
  /** null: nothing is to be written, or it has faults. */
  write: Write | null;
}

const { identity } = SECTIONS.valueMap;

/**
 * What each line of a file comes to beside the lines that are there: a known one is changed, another one added, none is
 * deleted. Each is compared with few others, for a file may have thousands.
 */
export function planLines(lines: readonly FileLine[], known: Known): PlannedLine[] {
  const byIdentity = grouped(known.stored, ({ entry }) => identity(entry));
  const alike = grouped(known.stored, ({ entry }) => likeness(entry));
  const reps = known.stored.filter(({ entry }) => entry.kind === LISTS.valueMapKind.salesRep);
  const firstAt = new Map<string, number>();
  return lines.map((line, index) => {
    const { values, faults } = readLine(line, known.netsuiteValues);
    const same = byIdentity.get(identity(values)) ?? [];
    const [before] = same;
    const earlier = firstAt.get(identity(values));
    if (earlier === undefined) firstAt.set(identity(values), index);
    const { write, faults: own } = checkEdit(
      { section: 'valueMap', id: before?.id ?? null, values },
      before ? [before] : [],
      known.systemNames,
    );
    const all = [
      ...faults,
      // What could not be understood is told once.
      ...own.filter((sentence) => faults.length === 0 || !/^(Kind|NetSuite Internal ID) is empty/.test(sentence)),
      ...(faults.length === 0 && earlier !== undefined
        ? [`It is the same line as number ${earlier + 1} of the file. Leave one of them out.`]
        : []),
      ...(same.length > 1
        ? [`The Value Map has this line more than once (internal IDs ${same.map(({ id }) => id).join(', ')}).`]
        : []),
    ];
    if (all.length > 0) return { outcome: 'fault', sentences: all, values, write: null };
    if (!write) return { outcome: 'same', sentences: [], values, write };
    const others = (values.kind === LISTS.valueMapKind.salesRep ? reps : (alike.get(likeness(values)) ?? [])).filter(
      ({ id }) => id !== before?.id,
    );
    return {
      outcome: before ? 'changed' : 'new',
      sentences: valueMapWarnings(write.entry, others, known.priceTypes, known.hasPriceLevels),
      values,
      write,
    };
  });
}

const likeness = ({ kind, joorName }: Entry): string => `${kind} ${folded(String(joorName))}`;

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
