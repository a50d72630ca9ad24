import { asLocal, asNumber, isTime, quoteText } from '../translate/typed';
import { extreme } from './conditional';
import { type FunctionTable, MANY, type SuiteqlFunction } from './function';

/** A function of numbers that SQLite has under this name. */
function numeric(name: string, arity: [number, number]): SuiteqlFunction {
  return {
    arity,
    translate: (values) => ({
      sql: `${name}(${values.map((value) => asNumber(value).sql).join(', ')})`,
      type: 'NUMBER',
    }),
  };
}

/** ROUND and TRUNC of a number; TRUNC also of a date. */
function cut(name: 'ora_round' | 'ora_trunc'): SuiteqlFunction {
  return {
    arity: [1, 2],
    translate: ([value, digits], translation) => {
      if (value !== undefined && isTime(value.type) && name === 'ora_trunc') {
        const unit = digits?.sql ?? quoteText('DD');
        return { sql: `ora_trunc_date(${asLocal(value, translation).sql}, ${unit})`, type: 'DATE' };
      }
      return { sql: `${name}(${value && asNumber(value).sql}, ${digits ? asNumber(digits).sql : 0})`, type: 'NUMBER' };
    },
  };
}

export const NUMERIC: FunctionTable = {
  ABS: numeric('abs', [1, 1]),
  CEIL: numeric('ceil', [1, 1]),
  FLOOR: numeric('floor', [1, 1]),
  SIGN: numeric('sign', [1, 1]),
  SQRT: numeric('sqrt', [1, 1]),
  POWER: numeric('pow', [2, 2]),
  EXP: numeric('exp', [1, 1]),
  LN: numeric('ln', [1, 1]),
  LOG: numeric('log', [2, 2]),
  SIN: numeric('sin', [1, 1]),
  COS: numeric('cos', [1, 1]),
  TAN: numeric('tan', [1, 1]),
  ASIN: numeric('asin', [1, 1]),
  ACOS: numeric('acos', [1, 1]),
  ATAN: numeric('atan', [1, 1]),
  ATAN2: numeric('atan2', [2, 2]),
  SINH: numeric('sinh', [1, 1]),
  COSH: numeric('cosh', [1, 1]),
  TANH: numeric('tanh', [1, 1]),
  MOD: numeric('ora_mod', [2, 2]),
  ROUND: cut('ora_round'),
  TRUNC: cut('ora_trunc'),
  GREATEST: { arity: [1, MANY], translate: extreme('max') },
  LEAST: { arity: [1, MANY], translate: extreme('min') },
};
