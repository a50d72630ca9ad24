import { NotSupportedError } from '../../errors';
import { refusal } from '../refusal';
import type { Call, Expression } from '../syntax';
import { direction } from '../translate/order';
import type { Scope } from '../translate/scope';
import type { Translation } from '../translate/translation';
import { isClob, type Typed } from '../translate/typed';
import { isAggregateOrRanking, translateAggregate } from './aggregates';
import { BUILTINS } from './builtin';
import { OTHER_ORACLE_FUNCTIONS, REPLACEMENTS } from './catalogue';
import { CONDITIONAL } from './conditional';
import { CONVERSION } from './conversion';
import { DATETIME } from './datetime';
import type { FunctionTable } from './function';
import { NUMERIC } from './numeric';
import { TEXT } from './text';

const FUNCTIONS: FunctionTable = { ...TEXT, ...NUMERIC, ...DATETIME, ...CONVERSION, ...CONDITIONAL, ...BUILTINS };

/**
 * Translates a function call, or refuses it as NetSuite does.
 * @param translate what translates the expressions within it, in the same scope
 */
export function translateCall(
  call: Call,
  scope: Scope,
  translation: Translation,
  translate: (expression: Expression) => Typed,
): Typed {
  if (call.name === 'ROWNUM') {
    if (!scope.isMaterialised) throw new NotSupportedError('SuiteQL ROWNUM in the condition of a join');
    return { sql: '"rows$"."rownum$"', type: 'NUMBER' };
  }
  const values = call.arguments.map(translate);
  if (call.name !== 'BUILTIN.CF' && values.some(isClob))
    translation.require('suiteql.clob-functions', `${call.name} takes a long text.`);
  if (isAggregateOrRanking(call.name)) {
    const result = translateAggregate(call, values);
    return call.over === undefined
      ? result
      : { ...result, sql: `${result.sql} OVER (${windowOf(call.over, translate)})` };
  }
  if (call.over !== undefined) throw new NotSupportedError(`SuiteQL ${call.name} OVER`);
  const known = FUNCTIONS[call.name];
  if (known === undefined) throw unknown(call.name);
  if (call.star || call.distinct) throw refusal(`${call.name} takes neither * nor DISTINCT.`);
  const [least, most] = known.arity;
  if (values.length < least || values.length > most)
    throw refusal(
      `${call.name} takes ${least === most ? least : `${least} to ${most}`} argument${most === 1 ? '' : 's'}, not ${values.length}.`,
    );
  return known.translate(values, translation, scope);
}

function windowOf(over: NonNullable<Call['over']>, translate: (expression: Expression) => Typed): string {
  const sql = (expression: Expression): string => translate(expression).sql;
  const partition = over.partitionBy.length > 0 ? [`PARTITION BY ${over.partitionBy.map(sql).join(', ')}`] : [];
  const order =
    over.orderBy.length > 0
      ? [`ORDER BY ${over.orderBy.map((term) => `${sql(term.expression)} ${direction(term)}`).join(', ')}`]
      : [];
  return [...partition, ...order].join(' ');
}

function unknown(name: string): Error {
  if (OTHER_ORACLE_FUNCTIONS.has(name)) return new NotSupportedError(`SuiteQL ${name}`);
  const instead = REPLACEMENTS[name];
  return refusal(`${name} is not a function of SuiteQL${instead === undefined ? '' : `: use ${instead}`}.`);
}
