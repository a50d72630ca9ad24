import { ASSUMPTION_QUESTIONS, FIGURES } from './assumption-questions';
import { PERMISSION_QUESTIONS } from './permission-questions';
import { PLATFORM_QUESTIONS } from './platform-questions';
import type { Question } from './question';
import { SUITEQL_QUESTIONS } from './suiteql-questions';

/** Questions whose ids are behaviours of the local account. */
export const BEHAVIOUR_QUESTIONS: readonly Question[] = [...SUITEQL_QUESTIONS, ...PLATFORM_QUESTIONS];

/** Everything that the probe asks, besides the statements of the register. */
export const QUESTIONS: readonly Question[] = [
  ...BEHAVIOUR_QUESTIONS,
  ...ASSUMPTION_QUESTIONS,
  ...PERMISSION_QUESTIONS,
  ...FIGURES,
];

/** Behaviours that an account cannot be asked for, and why not. */
export const UNPROBED: Readonly<Record<string, string>> = {
  'suiteql.hidden-address': 'It takes another role',
  'suiteql.hidden-custom-record': 'It takes another role',
  'suiteql.df-of-hidden': 'It takes another role',
  'suiteql.without-workbook': 'It takes another role',
  'suiteql.role-restrictions': 'It takes another role',
  'record.contact-edit-touches-customer': 'It changes a customer',
  'merge.user-events': 'It merges customers',
  'user-events.lead-prospect': 'It takes a lead',
  'user-events.csv-import': 'It takes an import',
};
