import type { Translation } from '../translate/translation';
import { asLocal, asNumber, asText, comparable, isTime, type Typed, unified } from '../translate/typed';
import { type FunctionTable, MANY, type SuiteqlFunction } from './function';

/** `value` in the datatype of `first`, as NVL and DECODE convert it. */
function like(first: Typed, value: Typed, translation: Translation): Typed {
  if (first.type === value.type || value.type === 'NULL') return value;
  if (first.type === 'NUMBER') return asNumber(value);
  return isTime(first.type) ? asLocal(value, translation) : asText(value, translation);
}

/** The values in the datatype of the first that is not null. */
function alike(values: Typed[], translation: Translation): { values: Typed[]; type: Typed['type'] } {
  const first = values.find((value) => value.type !== 'NULL') ?? { sql: 'NULL', type: 'TEXT' };
  const times = values.some((value) => isTime(value.type) && value.type !== first.type) && isTime(first.type);
  const target: Typed = times ? asLocal(first, translation) : first;
  return {
    values: values.map((value) => like(target, times && value === first ? target : value, translation)),
    type: target.type,
  };
}

/** GREATEST and LEAST: null when any value is. */
export function extreme(name: 'max' | 'min'): SuiteqlFunction['translate'] {
  return (values, translation) => {
    const same = alike(values, translation);
    const [only] = same.values;
    return values.length === 1 && only !== undefined
      ? only
      : { sql: `${name}(${same.values.map((value) => value.sql).join(', ')})`, type: same.type };
  };
}

export const CONDITIONAL: FunctionTable = {
  NVL: {
    arity: [2, 2],
    translate: (given, translation) => {
      const { values, type } = alike(given, translation);
      return { sql: `coalesce(${values.map((value) => value.sql).join(', ')})`, type };
    },
  },
  NVL2: {
    arity: [3, 3],
    translate: ([tested, ...results], translation) => {
      const { values, type } = alike(results, translation);
      return { sql: `CASE WHEN ${tested?.sql} IS NOT NULL THEN ${values[0]?.sql} ELSE ${values[1]?.sql} END`, type };
    },
  },
  COALESCE: {
    arity: [2, MANY],
    translate: (values, translation) => {
      const { branches, type } = unified(values, translation);
      return { sql: `coalesce(${branches.map((branch) => branch.sql).join(', ')})`, type };
    },
  },
  NULLIF: {
    arity: [2, 2],
    translate: (values, translation) => {
      const [left, right] = comparable(values, translation);
      return { sql: `nullif(${left?.sql}, ${right?.sql})`, type: left?.type ?? 'TEXT' };
    },
  },
  DECODE: { arity: [3, MANY], translate: decode },
};

/** DECODE(value, search, result [, search, result]... [, otherwise]) */
function decode(values: Typed[], translation: Translation): Typed {
  const [tested, ...rest] = values as [Typed, ...Typed[]];
  const pairs = Math.floor(rest.length / 2);
  const searches = Array.from({ length: pairs }, (_, index) => rest[index * 2] as Typed);
  const results = Array.from({ length: pairs }, (_, index) => rest[index * 2 + 1] as Typed);
  const otherwise = rest.length % 2 === 1 ? (rest.at(-1) as Typed) : { sql: 'NULL', type: 'NULL' as const };
  const { values: alikes, type } = alike([...results, otherwise], translation);
  const whens = searches.map(
    (search, index) => `WHEN ${sameValue(tested, search, translation)} THEN ${alikes[index]?.sql}`,
  );
  return { sql: `CASE ${whens.join(' ')} ELSE ${alikes.at(-1)?.sql} END`, type };
}

/** Equal, and null equals null. */
function sameValue(left: Typed, right: Typed, translation: Translation): string {
  const [a, b] = comparable([left, right], translation) as [Typed, Typed];
  return `${a.sql} IS ${b.sql}`;
}
