import { placeName, type Rule, ruleOf } from '../../joor/rule-sheet';
import type { FaultLine } from './contract';

/**
 * An Error Msg as the faults that it consists of, one per line, each with the place and the fix of the rule sheet. Where a
 * case has a fix of its own, it stands in the sentence. A line that no rule of these codes has written, such as JOOR's own
 * words, has neither.
 */
export function faultLines(errorMsg: string, codes: readonly string[]): FaultLine[] {
  const rules = codes.flatMap((code) => ruleOf(code) ?? []);
  return errorMsg
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const ofTitle = rules.filter(({ title }) => line.startsWith(`${title}: `));
      const rule = ofTitle.find(({ fix }) => line.endsWith(` ${fix}`));
      if (rule) return lineOf(rule, line.slice(0, -rule.fix.length - 1), rule.fix);
      return ofTitle[0] ? lineOf(ofTitle[0], line, '') : { sentence: line, where: '', place: null, fix: '' };
    });
}

/** A fault as its rule and its sentence give it. */
export const lineOf = (rule: Rule, sentence: string, fix: string): FaultLine => ({
  sentence,
  where: placeName(rule),
  place: rule.place,
  fix,
});
