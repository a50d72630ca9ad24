import { nameOf } from '../../customers/read-customers';
import { asShown } from '../../netsuite/as-shown';
import { placeholders } from '../../netsuite/placeholders';
import { type Row, readAll, text } from '../../netsuite/suiteql';
import { mayBeSameName } from '../../orders/same-name';
import type { ExternalSystem } from '../../settings/external-system';
import { readCodeHolders } from '../compare/read-code-holders';

/** A code that JOOR shows for a customer. */
export interface CodeAtJoor {
  code: string;
  name: string;
}

/** Codes asked about in one query: each stands in it once. */
const AT_ONCE = 900;

/**
 * Customers of NetSuite by the codes that JOOR shows: those that JOOR has with it as far as the Sync States say, else those whose
 * own code it is and whose name may be the same. Deleted ones are nobody. Costs 20 units for every 400 codes begun.
 */
export function readKnownCodes(system: ExternalSystem, shown: readonly CodeAtJoor[]): Map<string, number> {
  const known = new Map<string, number>();
  if (shown.length === 0) return known;
  const claims = shown.map(({ code, name }) => ({ customerId: 0, name, code }));
  for (const [code, holders] of readCodeHolders(system.id, claims)) {
    const holder = holders.find(({ gone, mergedInto }) => !gone || mergedInto !== null);
    if (holder) known.set(code, holder.mergedInto ?? holder.customerId);
  }
  const others = shown.filter(({ code }) => !known.has(code));
  for (const { id, code, name } of readByOwnCode(
    system,
    others.map(({ code }) => code),
  )) {
    if (others.some((other) => other.code === code && mayBeSameName(other.name, name))) known.set(code, id);
  }
  return known;
}

interface OwnCode {
  id: number;
  code: string;
  name: string;
}

function readByOwnCode({ codeSource, codeField }: ExternalSystem, codes: readonly string[]): OwnCode[] {
  const isId = codeSource === 'internal-id';
  const wanted = [...new Set(codes)].filter((code) => code !== '' && (!isId || /^[1-9]\d{0,14}$/.test(code)));
  const column = isId ? 'c.id' : codeSource === 'customer-id' ? 'c.entityid' : `c.${codeField}`;
  const found: OwnCode[] = [];
  for (let start = 0; start < wanted.length; start += AT_ONCE) {
    const part = wanted.slice(start, start + AT_ONCE);
    const rows = readAll({
      sql: `SELECT c.id, ${column} AS owncode, c.entityid, c.isperson, c.companyname, c.firstname, c.lastname, c.altname
        FROM customer c WHERE ${column} IN (${placeholders(part)})`,
      params: isId ? part.map(Number) : part,
      key: [{ column: 'c.id', alias: 'id' }],
    });
    found.push(
      ...rows.map((row: Row) => ({ id: Number(row.id), code: asShown(text(row.owncode)), name: asShown(nameOf(row)) })),
    );
  }
  return found;
}
