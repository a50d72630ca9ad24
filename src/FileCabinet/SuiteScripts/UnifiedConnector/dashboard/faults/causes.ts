import { placeName, RULES, ruleOf } from '../../joor/rule-sheet';
import { ERROR_CLASSES } from '../../sync/records/error-classes';
import type { CauseCount } from './contract';

/** What failed for another reason than the record's own values. */
const OTHER_TITLES: Record<string, string> = {
  [ERROR_CLASSES.internal.code]: 'The connector could not process it',
  [ERROR_CLASSES.refused.code]: 'Refused by JOOR',
  [ERROR_CLASSES.differs.code]: 'Differs in JOOR',
  [ERROR_CLASSES.transient.code]: 'JOOR could not process it',
  [ERROR_CLASSES.unknown.code]: 'No reply from JOOR',
};

/** A cause in words, by its code. Rules with one title are told apart by their fields. */
export function causeTitle(code: string): string {
  const rule = ruleOf(code);
  if (!rule) return OTHER_TITLES[code] ?? code;
  const isShared = Object.values(RULES).filter(({ title }) => title === rule.title).length > 1;
  return isShared ? `${rule.title} (${rule.field || placeName(rule)})` : rule.title;
}

/** Records that failed with exactly these codes in one External System. */
export interface CodesCount {
  systemId: number;
  /** Separated by ', '. */
  codes: string;
  count: number;
}

/** The causes, the most frequent first. A record with several faults counts for each of them. */
export function causesOf(counts: readonly CodesCount[]): CauseCount[] {
  const causes = new Map<string, CauseCount>();
  for (const { systemId, codes, count } of counts) {
    for (const code of codesIn(codes)) {
      const cause = causes.get(code) ?? { code, title: causeTitle(code), count: 0, systemIds: [] };
      cause.count += count;
      if (!cause.systemIds.includes(systemId)) cause.systemIds.push(systemId);
      causes.set(code, cause);
    }
  }
  return [...causes.values()].sort((one, other) => other.count - one.count || one.title.localeCompare(other.title));
}

/** The codes of one record. */
export const codesIn = (codes: string): string[] => codes.split(', ').filter((code) => code !== '');
