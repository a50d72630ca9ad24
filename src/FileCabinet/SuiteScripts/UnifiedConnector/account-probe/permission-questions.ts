import { neededPermissions, SOURCES, type Source, WORKBOOK } from '../netsuite/sources';
import { mend, type Question } from './question';

const EVERY_FEATURE = {
  subsidiaries: true,
  multipleCurrencies: true,
  priceLevels: true,
  teamSelling: true,
  locations: true,
};

/** Id of the question about a permission. */
export const permissionId = (permission: string): string => `permission.${permission}`;

/** Also what only settings make necessary: the customers that have it wait without it. */
const NEEDED = neededPermissions(
  EVERY_FEATURE,
  SOURCES.map(({ onlyWhereNamed: _, ...source }) => source),
);

const questionOf = (permission: string, name: string, level: Source['level'], read: readonly string[]): Question => ({
  id: permissionId(permission),
  question: `Does the engine's role have ${name}, level ${level}, for ${read.join(', ')}?`,
  answers: { yes: 'Yes.', no: 'No.' },
  assumed: 'yes',
  sides: ['engine'],
  consequences: {
    no: mend(
      `Give the role Unified Connector Engine ${name} with level ${level}, or deploy again: exports that people start stop without it.`,
    ),
  },
});

/** The permissions of the engine's role, a question each. */
export const PERMISSION_QUESTIONS: readonly Question[] = [
  ...NEEDED.map(({ permission, name, level, read }) => questionOf(permission, name, level, read)),
  questionOf('REPO_ANALYTICS', WORKBOOK, 'View', ['every query']),
];
