import type { Translation } from '../translate/translation';
import { asNumber, asText, concatenated, type Typed } from '../translate/typed';
import type { FunctionTable, SuiteqlFunction } from './function';

type Kind = 'text' | 'number';

/** A function of SQLite that takes and gives what Oracle's does. */
function plain(
  name: string,
  arity: [number, number],
  kinds: Kind[],
  result: 'TEXT' | 'NUMBER',
  defaults: string[] = [],
): SuiteqlFunction {
  return {
    arity,
    translate: (values, translation) => {
      const given = values.map((value, index) => argument(value, kinds[index] ?? 'text', translation));
      const missing = defaults.slice(Math.max(0, given.length - (arity[1] - defaults.length)));
      return { sql: `${name}(${[...given, ...missing].join(', ')})`, type: result };
    },
  };
}

function argument(value: Typed, kind: Kind, translation: Translation): string {
  return (kind === 'text' ? asText(value, translation) : asNumber(value)).sql;
}

export const TEXT: FunctionTable = {
  UPPER: plain('ora_upper', [1, 1], ['text'], 'TEXT'),
  LOWER: plain('ora_lower', [1, 1], ['text'], 'TEXT'),
  INITCAP: plain('ora_initcap', [1, 1], ['text'], 'TEXT'),
  LENGTH: plain('length', [1, 1], ['text'], 'NUMBER'),
  LENGTHB: plain('octet_length', [1, 1], ['text'], 'NUMBER'),
  SUBSTR: plain('ora_substr', [2, 3], ['text', 'number', 'number'], 'TEXT'),
  INSTR: plain('ora_instr', [2, 4], ['text', 'text', 'number', 'number'], 'NUMBER'),
  TRIM: plain('ora_trim', [1, 1], ['text'], 'TEXT'),
  LTRIM: plain('ora_ltrim', [1, 2], ['text', 'text'], 'TEXT', ["' '"]),
  RTRIM: plain('ora_rtrim', [1, 2], ['text', 'text'], 'TEXT', ["' '"]),
  LPAD: plain('ora_lpad', [2, 3], ['text', 'number', 'text'], 'TEXT', ["' '"]),
  RPAD: plain('ora_rpad', [2, 3], ['text', 'number', 'text'], 'TEXT', ["' '"]),
  REPLACE: plain('ora_replace', [2, 3], ['text', 'text', 'text'], 'TEXT', ['NULL']),
  TRANSLATE: plain('ora_translate', [3, 3], ['text', 'text', 'text'], 'TEXT'),
  ASCII: plain('ora_ascii', [1, 1], ['text'], 'NUMBER'),
  CHR: plain('char', [1, 1], ['number'], 'TEXT'),
  CONCAT: { arity: [2, 2], translate: concatenated },
  REGEXP_SUBSTR: plain('ora_regexp_substr', [2, 6], ['text', 'text', 'number', 'number', 'text', 'number'], 'TEXT'),
  REGEXP_INSTR: plain('ora_regexp_instr', [2, 6], ['text', 'text', 'number', 'number', 'number', 'text'], 'NUMBER'),
  REGEXP_REPLACE: plain('ora_regexp_replace', [2, 6], ['text', 'text', 'text', 'number', 'number', 'text'], 'TEXT'),
};
