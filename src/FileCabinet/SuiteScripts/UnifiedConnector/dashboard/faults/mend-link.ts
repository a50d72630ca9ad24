import { readUnmapped } from '../../customers/connection/unmapped-price-level';
import { isInSetUp } from '../../joor/fault-places';
import { RULES } from '../../joor/rule-sheet';
import { editAddress } from '../shell/record-address';
import { where } from '../shell/where';
import type { FaultLine } from './contract';

/** Whose fault it is. */
export interface Faulty {
  customerId: number;
  systemId: number | null;
  systemName: string;
}

/** Where a fault is mended: a page of the dashboard, or of NetSuite; `words` where a line is to be added. */
export interface MendLink {
  href: string;
  inDashboard: boolean;
  words?: string;
}

/**
 * Where the person who looks can mend a fault; null: nowhere that is known, or Set-up is not theirs. NetSuite documents no
 * address of a tab, so the customer's form opens at its first one and the words name the tab (docs/assumptions.md).
 */
export function mendLink(fault: FaultLine, faulty: Faulty, isAdministrator: boolean): MendLink | null {
  const { place, sentence } = fault;
  if (place === null) return null;
  if (!isInSetUp(place)) return { href: editAddress('customer', faulty.customerId), inDashboard: false };
  if (!isAdministrator) return null;
  if (place === 'fieldMap') return { href: '/set-up/field-map', inDashboard: true };
  if (place === 'fileFormat') return { href: '/set-up/file-format', inDashboard: true };
  const lacking = readUnmapped(sentence);
  if (lacking) return { href: addLine(lacking, faulty), inDashboard: true, words: 'Add this line' };
  if (faulty.systemId !== null && sentence.startsWith(`${RULES.warehouse_missing.title}: `)) {
    return { href: missingLinesOf(faulty.systemId), inDashboard: true, words: 'Add this line' };
  }
  return { href: '/set-up/value-map', inDashboard: true };
}

/** The lines that an External System lacks for its price levels and the warehouse, side by side. */
export const missingLinesOf = (systemId: number): string => `/set-up/value-map/missing/${systemId}/price-level`;

/** What a record waits for a Value Map line with, by the code of its cause, and what the button is called that adds it. */
export const ADDED_LINES: Readonly<Record<string, string>> = {
  price_type_unmapped: 'Map the price levels',
  warehouse_missing: 'Add the warehouse',
};

/** The Value Map with a new line for a price level that has none, and whose records it blocks. */
const addLine = ({ name, currency }: { name: string; currency: string }, { systemId, systemName }: Faulty): string =>
  where('/set-up/value-map', {
    add: name,
    currency,
    system: systemName,
    blocked: systemId === null ? '' : String(systemId),
  });
