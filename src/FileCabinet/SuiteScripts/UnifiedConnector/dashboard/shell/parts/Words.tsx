import { useState } from 'preact/hooks';
import { folded } from '../../../joor/seen-in-words';
import { Button } from './Button';
import { Folded } from './Folded';

/** Characters that three lines of a table hold. */
const SHORT = 120;

/** Sentences in a table: long ones show their first lines, and the rest when asked. */
export function Words({ text, of }: { text: string; of: string }) {
  const [all, setAll] = useState(false);
  if (folded(text).shown.length <= SHORT) {
    return (
      <div class="uc-lines">
        <Folded text={text} />
      </div>
    );
  }
  const words = all ? 'Show less' : 'Show all';
  return (
    <>
      <div class={all ? 'uc-lines' : 'uc-lines uc-clamped'}>{text}</div>
      <Button kind="link" aria-expanded={all} aria-label={`${words}: ${of}`} onClick={() => setAll(!all)}>
        {words}
      </Button>
    </>
  );
}
