import {
  type Configuration,
  type Entry,
  SECTION_NAMES,
  SECTIONS,
  type Section,
  type SectionName,
} from './configuration';

/** An entry as a record of the account holds it. */
export interface StoredEntry {
  /** Internal id. */
  id: number;
  entry: Entry;
}

export type StoredConfiguration = Record<SectionName, StoredEntry[]>;

/** One record to be written; `values` are the keys that differ, all of them for a new record. */
export type Write = { section: SectionName; entry: Entry } & (
  | { action: 'create'; values: Entry }
  | { action: 'update'; id: number; values: Entry }
  | { action: 'delete'; id: number }
);

export interface ImportPlan {
  /** In the order in which they are to be written: what others refer to first, deletions last. */
  writes: Write[];
  unchanged: number;
  /** Records that the file does not name. */
  leftAlone: number;
  /** Sentences; with any of them nothing is written. */
  faults: string[];
}

/**
 * Units of N/record for a custom record (Oracle help, section_157072844224): create 2, load 2, save 4, submitFields 2,
 * delete 4. A list value is written by its name, which submitFields does not take.
 */
function unitsOf(write: Write): number {
  if (write.action === 'create') return 6;
  if (write.action === 'delete') return 4;
  return hasChoice(write.section, write.values) ? 6 : 2;
}

/** Whether a list value is among the values. */
export function hasChoice(section: SectionName, values: Entry): boolean {
  const { keys }: Section = SECTIONS[section];
  return Object.keys(values).some((name) => keys[name]?.type === 'choice');
}

/**
 * What an import has to write so that the account holds the file. A record is known by its identity, so a second import
 * of a file finds everything unchanged. With `deleteOthers`, map lines that the file does not have are deleted, where
 * they are for all External Systems or for one of the file; External Systems never are, for all that became of their
 * customers refers to them.
 */
export function planImport(
  configuration: Configuration,
  stored: StoredConfiguration,
  deleteOthers: boolean,
): ImportPlan {
  const plan: ImportPlan = { writes: [], unchanged: 0, leftAlone: 0, faults: [] };
  const systems: (string | number | boolean | null | undefined)[] = [
    null,
    ...configuration.externalSystems.map(({ name }) => name),
  ];
  const deletions: Write[] = [];
  for (const section of SECTION_NAMES) {
    const named = planSection(section, configuration[section], stored[section], plan);
    for (const { id, entry } of stored[section].filter((record) => !named.has(record.id))) {
      const deletable = section !== 'externalSystems' && systems.includes(entry.externalSystem);
      if (deleteOthers && deletable) deletions.push({ section, action: 'delete', id, entry });
      else plan.leftAlone += 1;
    }
  }
  plan.writes.push(...deletions);
  return plan;
}

/** Adds what the entries of a section need to the plan; gives the ids of the records that they name. */
function planSection(
  section: SectionName,
  entries: readonly Entry[],
  stored: readonly StoredEntry[],
  plan: ImportPlan,
): Set<number> {
  const { title, identity }: Section = SECTIONS[section];
  const known = new Map<string, StoredEntry[]>();
  for (const record of stored)
    known.set(identity(record.entry), [...(known.get(identity(record.entry)) ?? []), record]);
  const named = new Set<number>();
  for (const entry of entries) {
    const [record, ...more] = known.get(identity(entry)) ?? [];
    for (const { id } of record ? [record, ...more] : []) named.add(id);
    if (record && more.length > 0) {
      const ids = [record, ...more].map(({ id }) => id).join(', ');
      plan.faults.push(
        `The account has the ${title} ${identity(entry)} more than once (internal IDs ${ids}). Delete all but one.`,
      );
    } else if (record) planUpdate(section, entry, record, plan);
    else plan.writes.push({ section, action: 'create', entry, values: entry });
  }
  return named;
}

function planUpdate(section: SectionName, entry: Entry, record: StoredEntry, plan: ImportPlan): void {
  const values = Object.fromEntries(Object.entries(entry).filter(([key, value]) => record.entry[key] !== value));
  if (Object.keys(values).length === 0) plan.unchanged += 1;
  else plan.writes.push({ section, action: 'update', id: record.id, entry, values });
}

/** The writes that fit into a number of units, from the first on. */
export function writesWithin(writes: readonly Write[], units: number): Write[] {
  let spent = 0;
  return writes.filter((write) => {
    spent += unitsOf(write);
    return spent <= units;
  });
}

/** What the writes do, as part of a sentence: "2 created, 1 updated". */
export function summaryOf(writes: readonly Write[]): string {
  const count = (action: Write['action']) => writes.filter((write) => write.action === action).length;
  return `${count('create')} created, ${count('update')} updated, ${count('delete')} deleted`;
}
