import type { ProbedStatement } from './statement';

/** The statements of the connector that the probe sends. */
export const STATEMENTS: readonly ProbedStatement[] = [];
