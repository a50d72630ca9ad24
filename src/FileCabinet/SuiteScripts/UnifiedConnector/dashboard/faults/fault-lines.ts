import { RULES, type Rule } from '../../joor/rule-sheet';
import type { FaultLine } from './contract';

/**
 * An Error Msg as the faults that it consists of, one per line, each with the field and the fix of the rule sheet. A line
 * that no rule of these codes has written, such as JOOR's own words, stays in one piece.
 */
export function faultLines(errorMsg: string, codes: readonly string[]): FaultLine[] {
  const rules = codes.flatMap((code) => ruleOf(code) ?? []);
  return errorMsg
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const rule = rules.find(({ title, fix }) => line.startsWith(`${title}: `) && line.endsWith(` ${fix}`));
      return rule
        ? { sentence: line.slice(0, -rule.fix.length - 1), field: rule.field, fix: rule.fix }
        : { sentence: line, field: '', fix: '' };
    });
}

const ruleOf = (code: string): Rule | undefined => (RULES as Readonly<Record<string, Rule>>)[code];
