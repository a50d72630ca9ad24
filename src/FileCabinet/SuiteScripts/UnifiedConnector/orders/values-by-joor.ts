import type { ValueMap, ValueMapKind } from '../settings/value-map';

/** A value of a list that the Value Map gives for JOOR's; null with a sentence why, '' where JOOR shows none. */
export interface ValueByJoor {
  id: number | null;
  problem: string;
}

const NOTHING: ValueByJoor = { id: null, problem: '' };

const WORDS: Partial<Record<ValueMapKind, string>> = {
  term: 'Payment Term',
  'sales-rep': 'Sales Rep',
  category: 'Customer Category',
};

/** The Value Map read backwards: what NetSuite calls a value of JOOR's, by its code or, where it has none, its name. */
export function valueByJoor(
  valueMap: ValueMap,
  kind: 'term' | 'sales-rep' | 'category',
  joor: { code: string; name: string },
): ValueByJoor {
  const shown = joor.code || joor.name;
  if (shown === '') return NOTHING;
  const lines = valueMap.all().filter((line) => line.kind === kind);
  const byCode = joor.code === '' ? [] : lines.filter(({ joorCode }) => joorCode === joor.code);
  const found = byCode.length > 0 ? byCode : lines.filter(({ joorName }) => joor.name !== '' && joorName === joor.name);
  return oneOf(
    found.map(({ netsuiteId }) => netsuiteId),
    {
      none: `The Value Map has no ${WORDS[kind]} for JOOR's "${shown}".`,
      many: `"${shown}" of JOOR's stands for several values of ${WORDS[kind]} in the Value Map.`,
    },
  );
}

/** Orders show no price label: the one price level that the Value Map has for the order's currency. */
export function priceLevelOf(valueMap: ValueMap, currency: string): ValueByJoor {
  const lines = valueMap.all().filter((line) => line.kind === 'price-level' && line.currency === currency);
  return oneOf(
    lines.map(({ netsuiteId }) => netsuiteId),
    {
      none: `The Value Map has no Price Level for ${currency || 'an order without currency'}.`,
      many: `The Value Map has several Price Levels for ${currency}, and orders show no price label.`,
    },
  );
}

function oneOf(ids: readonly string[], { none, many }: { none: string; many: string }): ValueByJoor {
  const distinct = [...new Set(ids)].filter((id) => /^\d{1,15}$/.test(id));
  if (distinct.length === 0) return { id: null, problem: none };
  return distinct.length > 1 ? { id: null, problem: many } : { id: Number(distinct[0]), problem: '' };
}
