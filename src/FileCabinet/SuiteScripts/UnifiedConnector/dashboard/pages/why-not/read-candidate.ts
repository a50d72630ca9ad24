import type { Candidate } from '../../../customers/eligibility';
import { nameOf } from '../../../customers/read-customers';
import { highestEnabledAncestor, type Relative } from '../../../customers/sub-customers';
import { accountFeatures } from '../../../netsuite/features';
import { CUSTOMER } from '../../../netsuite/ids';
import { placeholders } from '../../../netsuite/placeholders';
import { printedTime } from '../../../netsuite/read-clock';
import { flag, id, type Row, readFew, text } from '../../../netsuite/suiteql';
import type { ExternalSystem } from '../../../settings/external-system';
import type { Watermark } from '../../../sync/records/watermark';

/** What decides whether a customer is exported, for all External Systems at once. */
export interface CandidateOfAll {
  name: string;
  /** External Systems selected on the customer, by their ids. */
  selected: ReadonlySet<number>;
  candidateOf(system: ExternalSystem): Candidate & { modified: Watermark };
}

/** Levels of the hierarchy that are looked at above a customer. */
const LEVELS = [1, 2, 3, 4, 5];

const SELECTED = CUSTOMER.externalSystemsTable;

/**
 * The customer as it is now; null: there is none that this role may see. Costs 10 units, and 10 for each of:
 * subsidiaries that settings name, sub-customers sent with their parent, a Selection Field that is not there.
 */
export function readCandidate(customerId: number, systems: readonly ExternalSystem[]): CandidateOfAll | null {
  const { rows, withRules } = readRows(customerId, systems);
  const [row] = rows;
  if (!row) return null;
  const selected = new Set(rows.flatMap(({ systemid }) => id(systemid) ?? []));
  const subsidiaries = readSubsidiaries(customerId, systems);
  const parents = LEVELS.flatMap((level) => id(row[`parent${level}`]) ?? []).filter((parent) => parent !== customerId);
  const relatives = systems.some(({ subCustomers }) => subCustomers === 'parent') ? readRelatives(parents) : [];
  return {
    name: nameOf(row),
    selected,
    candidateOf: (system) => ({
      selected: selected.has(system.id),
      inactive: flag(row.isinactive),
      stage: text(row.searchstage),
      subsidiaries,
      ruleValues: withRules ? ruleValuesOf(row, system) : (system.rule?.values ?? []),
      sentWith: system.subCustomers === 'parent' ? sentWith(customerId, id(row.parent1), relatives, system.id) : null,
      modified: { modified: text(row.modified), id: customerId },
    }),
  };
}

/** A row for each External System selected. Where a Selection Field is not there, rules are left out: the settings are told as faulty. */
function readRows(customerId: number, systems: readonly ExternalSystem[]): { rows: Row[]; withRules: boolean } {
  const rules = systems.flatMap(({ id: systemId, rule }) =>
    rule ? [`c.${rule.field} AS ruleid${systemId}`, `BUILTIN.DF(c.${rule.field}) AS rulename${systemId}`] : [],
  );
  const columns = [
    'c.id',
    'c.isperson',
    'c.companyname',
    'c.firstname',
    'c.lastname',
    'c.altname',
    'c.isinactive',
    'c.searchstage',
    'm.maptwo AS systemid',
    `${printedTime('c.lastmodifieddate')} AS modified`,
    ...LEVELS.map((level) => `p${level}.id AS parent${level}`),
  ];
  const joins = LEVELS.map(
    (level) => `LEFT JOIN customer p${level} ON p${level}.id = ${level === 1 ? 'c' : `p${level - 1}`}.parent`,
  );
  const read = (extra: readonly string[]) =>
    readFew(
      `SELECT ${[...columns, ...extra].join(', ')} FROM customer c LEFT JOIN ${SELECTED} m ON m.mapone = c.id
       ${joins.join(' ')} WHERE c.id = ?`,
      [customerId],
    );
  try {
    return { rows: read(rules), withRules: true };
  } catch (error) {
    if (rules.length === 0) throw error;
    return { rows: read([]), withRules: false };
  }
}

const ruleValuesOf = (row: Row, { id: systemId }: ExternalSystem): string[] =>
  [row[`ruleid${systemId}`], row[`rulename${systemId}`]].flatMap((value) =>
    text(value)
      .split(',')
      .map((part) => part.trim()),
  );

function readSubsidiaries(customerId: number, systems: readonly ExternalSystem[]): number[] {
  const named = systems.some(({ subsidiaries }) => subsidiaries.length > 0);
  if (!named || !accountFeatures().subsidiaries) return [];
  return readSubsidiariesOf(customerId);
}

/** Internal ids of a customer's subsidiaries (OneWorld). Costs 10 units. */
export const readSubsidiariesOf = (customerId: number): number[] =>
  readFew('SELECT r.subsidiary FROM CustomerSubsidiaryRelationship r WHERE r.entity = ?', [customerId]).map((row) =>
    Number(row.subsidiary),
  );

type RelativeOfAll = Omit<Relative, 'enabled'> & { active: boolean; selected: number[] };

/** Customers by id, with the External Systems selected on them. Costs 10 units, nothing without ids. */
export function readRelatives(ids: readonly number[]): RelativeOfAll[] {
  if (ids.length === 0) return [];
  const rows = readFew(
    `SELECT c.id, c.entityid, c.altname, c.parent, c.isinactive, m.maptwo AS systemid
     FROM customer c LEFT JOIN ${SELECTED} m ON m.mapone = c.id WHERE c.id IN (${placeholders(ids)})`,
    [...ids],
  );
  return [...new Map(rows.map((row) => [Number(row.id), row])).values()].map((row) => ({
    id: Number(row.id),
    name: text(row.altname) || text(row.entityid),
    parentId: id(row.parent),
    active: !flag(row.isinactive),
    selected: rows.filter((other) => other.id === row.id).flatMap(({ systemid }) => id(systemid) ?? []),
  }));
}

function sentWith(
  customerId: number,
  parentId: number | null,
  relatives: readonly RelativeOfAll[],
  systemId: number,
): Relative | null {
  const enabled = relatives.map((relative) => ({
    ...relative,
    enabled: relative.active && relative.selected.includes(systemId),
  }));
  return highestEnabledAncestor(
    { id: customerId, parentId },
    new Map(enabled.map((relative) => [relative.id, relative])),
  );
}
