import { fieldName } from './field-names';

/** Lines that name fields one by one: pages show them when asked. */
const SEEN = 'Seen at JOOR: ';
const NOT_SHOWN = 'Not shown by JOOR: ';

/** How much of what was sent JOOR shows. */
export const checkedCount = (seen: number, sent: number): string => `(${seen} of ${sent} values can be checked)`;

/** Which fields JOOR shows as they were sent, and which it does not show; a line for each that there is. */
export const fieldLines = (seen: readonly string[], notShown: readonly string[]): string[] => [
  ...(seen.length > 0 ? [`${SEEN}${named(seen)}.`] : []),
  ...(notShown.length > 0 ? [`${NOT_SHOWN}${named(notShown)}.`] : []),
];

/** Fields by their names in NetSuite, those of one name once. */
export const named = (fields: readonly string[]): string => [...new Set(fields.map(fieldName))].join(', ');

/** A reason as it is shown first, and the lines that name fields one by one. */
export function folded(reason: string): { shown: string; fields: string[] } {
  const lines = reason.split('\n');
  const isList = (line: string): boolean => line.startsWith(SEEN) || line.startsWith(NOT_SHOWN);
  return { shown: lines.filter((line) => !isList(line)).join('\n'), fields: lines.filter(isList) };
}

/** "In sync since ..." of a reason that says In sync; any other stays. */
export const since = (reason: string, verifiedAt: string): string =>
  verifiedAt === '' ? reason : reason.replace(/^In sync \(/, `In sync since ${verifiedAt} (`);
