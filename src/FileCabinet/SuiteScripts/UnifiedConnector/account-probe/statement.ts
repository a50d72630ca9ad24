import { EVERY_SIDE, mend, type Question } from './question';

/** A statement that the connector sends. */
export interface ProbedStatement {
  /** `room.name`, in kebab case. */
  id: string;
  /** What it is for, in words. */
  purpose: string;
  /** Sends it with values that return little, and changes nothing. */
  run(): void;
}

/** Whether the account runs a statement, as a question of the probe. */
export const statementQuestion = ({ id, purpose }: Pick<ProbedStatement, 'id' | 'purpose'>): Question => ({
  id: `statement.${id}`,
  question: `Does the statement run: ${purpose}?`,
  answers: { runs: 'It runs.', refused: 'It is refused.' },
  assumed: 'runs',
  sides: EVERY_SIDE,
  consequences: { refused: mend('Tell the support: the statement has to be written otherwise.') },
});
