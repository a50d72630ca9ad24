import { ASSUMPTION_QUESTIONS, FIGURES } from './assumption-questions';
import { PLATFORM_QUESTIONS } from './platform-questions';
import type { Question } from './question';
import { SUITEQL_QUESTIONS } from './suiteql-questions';

/** Questions whose ids are behaviours of the local account. */
export const BEHAVIOUR_QUESTIONS: readonly Question[] = [...SUITEQL_QUESTIONS, ...PLATFORM_QUESTIONS];

/** Everything that the probe asks, besides the statements of the register. */
export const QUESTIONS: readonly Question[] = [...BEHAVIOUR_QUESTIONS, ...ASSUMPTION_QUESTIONS, ...FIGURES];
