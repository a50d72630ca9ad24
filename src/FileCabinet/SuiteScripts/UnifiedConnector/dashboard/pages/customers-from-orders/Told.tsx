import { Message } from '../../shell/parts/Message';
import type { RowAnswer } from './contract';

/** What became of rows: what worked, and what did not with its reason. */
export function Told({ answers }: { answers: readonly RowAnswer[] }) {
  const good = answers.filter((answer) => answer.good);
  const bad = answers.filter((answer) => !answer.good);
  return (
    <>
      {good.length > 0 && <Message kind="confirmation">{good.map(({ sentence }) => sentence).join('\n')}</Message>}
      {bad.length > 0 && <Message kind="warning">{bad.map(({ sentence }) => sentence).join('\n')}</Message>}
    </>
  );
}
