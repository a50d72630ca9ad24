import { NotSupportedError } from '../../errors';
import { refusal } from '../refusal';
import type { Call, Expression } from '../syntax';
import { asNumber, type Typed } from '../translate/typed';

const AGGREGATES = new Set(['COUNT', 'SUM', 'AVG', 'MIN', 'MAX', 'MEDIAN', 'APPROX_COUNT_DISTINCT']);
const RANKINGS = new Set(['ROW_NUMBER', 'RANK', 'DENSE_RANK']);

export function isAggregate(expression: Expression): boolean {
  return expression.kind === 'call' && AGGREGATES.has(expression.name) && expression.over === undefined;
}

export function isAggregateOrRanking(name: string): boolean {
  return AGGREGATES.has(name) || RANKINGS.has(name);
}

/** An aggregate or ranking function, without the OVER that may follow it. */
export function translateAggregate(call: Call, values: Typed[]): Typed {
  const [value] = values;
  if (RANKINGS.has(call.name)) {
    if (call.over === undefined || values.length > 0)
      throw refusal(`${call.name} is written ${call.name}() OVER (... ORDER BY ...).`);
    if (call.over.orderBy.length === 0)
      throw refusal('ORA-30485: missing ORDER BY expression in the window specification.');
    return { sql: `${call.name.toLowerCase()}()`, type: 'NUMBER' };
  }
  if (call.star && call.name === 'COUNT') return { sql: 'count(*)', type: 'NUMBER' };
  if (value === undefined || values.length > 1) throw refusal(`${call.name} takes one argument.`);
  if (call.distinct && call.over !== undefined) throw new NotSupportedError(`SuiteQL ${call.name}(DISTINCT ...) OVER`);
  const distinct = call.distinct ? 'DISTINCT ' : '';
  switch (call.name) {
    case 'COUNT':
      return { sql: `count(${distinct}${value.sql})`, type: 'NUMBER' };
    case 'APPROX_COUNT_DISTINCT':
      return { sql: `count(DISTINCT ${value.sql})`, type: 'NUMBER' };
    case 'MIN':
    case 'MAX':
      return {
        sql: `${call.name.toLowerCase()}(${value.sql})`,
        type: value.type,
        ...(value.column && { column: value.column }),
      };
    default:
      return { sql: `${call.name.toLowerCase()}(${distinct}${asNumber(value).sql})`, type: 'NUMBER' };
  }
}
