import { NotSupportedError } from '../../errors';
import { asLocal, asNumber, asText, isTime, type Typed } from '../translate/typed';
import type { FunctionTable } from './function';

export const CONVERSION: FunctionTable = {
  TO_CHAR: {
    arity: [1, 2],
    translate: ([value, format], translation) => {
      const given = value as Typed;
      if (given.type === 'ZONED')
        throw new NotSupportedError('SuiteQL TO_CHAR of a timestamp with time zone (use SYS_EXTRACT_UTC)');
      if (format === undefined || given.type === 'NULL') return asText(given, translation);
      const model = asText(format, translation).sql;
      return isTime(given.type)
        ? { sql: `ora_char_local(${asLocal(given, translation).sql}, ${model})`, type: 'TEXT' }
        : { sql: `ora_number_text(${asNumber(given).sql}, ${model})`, type: 'TEXT' };
    },
  },
  TO_NUMBER: { arity: [1, 1], translate: ([value]) => asNumber(value as Typed) },
  TO_CLOB: { arity: [1, 1], translate: ([value], translation) => asText(value as Typed, translation) },
};
