import { folded } from '../../../../joor/countries';
import { LISTS } from '../../../../netsuite/ids';
import type { UnmappedKind } from '../../../../settings/set-up/map-checks';
import type { SettingValues } from '../../../set-up/contract';

const { priceLevel, term, shipItem, salesRep, category, warehouse } = LISTS.valueMapKind;

const KIND_NAMES: Readonly<Record<UnmappedKind, string>> = {
  'price-level': priceLevel,
  term,
  'ship-item': shipItem,
  'sales-rep': salesRep,
  category,
};

/** A value in use, as it is read. */
interface InUse {
  kind: UnmappedKind;
  valueId: number;
  name: string;
  currency: string;
}

/**
 * The line that is proposed for a value. Where JOOR's price types are known, only one of them is proposed, for JOOR compares
 * letter by letter; a code is never guessed.
 */
export function proposedLine(
  { kind, valueId, name, currency }: InUse,
  systemName: string,
  known: readonly { label: string; currency: string }[],
): SettingValues {
  return {
    externalSystem: systemName,
    kind: KIND_NAMES[kind],
    netsuiteId: String(valueId),
    currency,
    joorName: kind === 'price-level' ? labelOf(name, currency, known) : kind === 'sales-rep' ? '' : name,
    joorCode: '',
    retailCurrency: '',
    inactive: false,
  };
}

/** The line for the warehouse of every customer: JOOR's own, where it is known to have one alone. */
export function warehouseLine(systemName: string, known: readonly string[][]): SettingValues {
  const [joorName = '', joorCode = ''] = known.length === 1 ? (known[0] ?? []) : [];
  const rest = { netsuiteId: '', currency: '', retailCurrency: '', inactive: false };
  return { externalSystem: systemName, kind: warehouse, joorName, joorCode, ...rest };
}

function labelOf(name: string, currency: string, known: readonly { label: string; currency: string }[]): string {
  if (known.length === 0) return name;
  const alike = known.filter((each) => each.currency === currency && folded(each.label) === folded(name));
  return alike.length === 1 ? (alike[0]?.label ?? '') : '';
}
