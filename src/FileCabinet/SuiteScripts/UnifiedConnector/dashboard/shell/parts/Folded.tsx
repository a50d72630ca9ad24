import { folded } from '../../../joor/seen-in-words';

/** A reason in a calm sentence; the fields that it names one by one open on a press. */
export function Folded({ text }: { text: string }) {
  const { shown, fields } = folded(text);
  return (
    <>
      {shown}
      {fields.length > 0 && (
        <details class="uc-folded">
          <summary>Which values</summary>
          {fields.join('\n')}
        </details>
      )}
    </>
  );
}
