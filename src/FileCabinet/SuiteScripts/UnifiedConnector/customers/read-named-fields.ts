import { EXTERNAL_SYSTEM as E, FIELD_MAP } from '../netsuite/ids';
import { logError } from '../netsuite/log-error';
import { keep, kept } from '../netsuite/run-cache';
import { readFew, text } from '../netsuite/suiteql';
import { isByFile } from '../settings/file-transport';

/** What settings say of the customers whose changes are sent at once. */
export interface NamedFields {
  /** External Systems that send what changed with the next run, whenever it is. */
  systemIds: number[];
  /** Fields of the customer, and of its addresses, that settings name. */
  customer: string[];
  address: string[];
}

const KEPT = 'named-fields';
/** Seconds. The schedule takes what a setting newer than that would have sent at once. */
const AN_HOUR = 3600;
/** The least that N/cache keeps. */
const FIVE_MINUTES = 300;

/** null: they cannot be read, and so every field counts. Costs 1 unit, once an hour 12. */
export function namedFields(): NamedFields | null {
  const known = kept(KEPT);
  if (known !== null) return JSON.parse(known) as NamedFields | null;
  const found = readOrNull();
  keep(KEPT, JSON.stringify(found), found ? AN_HOUR : FIVE_MINUTES);
  return found;
}

function readOrNull(): NamedFields | null {
  try {
    return readNamedFields();
  } catch (error) {
    logError('Which fields JOOR gets could not be read, so every field counts', error);
    return null;
  }
}

/** Costs 10 units. */
export function readNamedFields(): NamedFields {
  const rows = readFew(
    [...SYSTEM_FIELDS.map(({ kind, column }) => ofSystems(kind, column)), SYSTEMS, MAPPED].join(' UNION ALL '),
  ).map((row) => ({ kind: text(row.kind), systemId: Number(row.systemid ?? 0), named: text(row.named).trim() }));
  const fields = rows
    .filter(({ kind }) => kind !== 'system')
    .map(({ kind, named }) => (kind === 'address' ? `${OF_ADDRESS}${named}` : named).toLowerCase());
  const ofAddress = fields.flatMap((field) => (field.startsWith(OF_ADDRESS) ? field.slice(OF_ADDRESS.length) : []));
  return {
    systemIds: rows
      .filter(({ kind, named }) => kind === 'system' && !isByFile({ transport: named }))
      .map(({ systemId }) => systemId),
    customer: unique(fields.filter((field) => !field.startsWith(OF_ADDRESS))),
    address: unique(ofAddress),
  };
}

/** As the Field Map writes a field of an address. */
const OF_ADDRESS = 'address.';

/** Whatever is no field: the Door Field may be *. */
const unique = (names: readonly string[]): string[] =>
  [...new Set(names)].filter((name) => /^[a-z][a-z0-9_]*$/.test(name)).sort();

const SYSTEM_FIELDS = [
  { kind: 'customer', column: E.codeField },
  { kind: 'customer', column: E.ruleField },
  { kind: 'address', column: E.doorField },
  { kind: 'address', column: E.locationField },
] as const;

const ofSystems = (kind: string, column: string): string =>
  `SELECT '${kind}' AS kind, e.id AS systemid, e.${column} AS named FROM ${E.type} e WHERE e.isinactive = 'F'`;

/** Those with an Interval have a rhythm of their own, as those have that send files. */
const SYSTEMS = `SELECT 'system' AS kind, e.id AS systemid, BUILTIN.DF(e.${E.transport}) AS named
  FROM ${E.type} e WHERE e.isinactive = 'F' AND NVL(e.${E.interval}, 0) = 0`;

const MAPPED = `SELECT 'customer' AS kind, 0 AS systemid, f.${FIELD_MAP.netsuiteField} AS named
  FROM ${FIELD_MAP.type} f WHERE f.isinactive = 'F'`;
