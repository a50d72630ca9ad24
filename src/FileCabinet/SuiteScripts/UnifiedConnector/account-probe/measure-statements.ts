import { errorText, fits, observe } from './measure-query';
import type { Observation } from './probe-result';
import { type ProbedStatement, statementQuestion } from './statement';

/** Whether the statements of the connector run. Costs 10 units for most of them. */
export const measureStatements = (statements: readonly ProbedStatement[]): Observation[] =>
  statements.map((statement) =>
    observe(statementQuestion(statement).id, () => {
      try {
        statement.run();
        return fits('runs', 'ran');
      } catch (error) {
        return fits('refused', errorText(error));
      }
    }),
  );
