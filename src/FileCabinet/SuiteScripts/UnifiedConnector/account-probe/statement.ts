import { EVERY_SIDE, mend, type Question } from './question';

/** What the connector asks of an account: an entry of the register. */
export interface ProbedStatement<Context> {
  id: string;
  /** What it finds out, in words. */
  purpose: string;
  /** @throws what NetSuite refuses */
  run(context: Context): void;
}

/** Whether the account runs a statement, as a question of the probe. */
export const statementQuestion = ({ id, purpose }: Pick<ProbedStatement<never>, 'id' | 'purpose'>): Question => ({
  id: `statement.${id}`,
  question: `Does it run: ${purpose}?`,
  answers: { runs: 'It runs.', refused: 'It is refused.' },
  assumed: 'runs',
  sides: EVERY_SIDE,
  consequences: { refused: mend('Give the role what the error names, or send this result to the support.') },
});
