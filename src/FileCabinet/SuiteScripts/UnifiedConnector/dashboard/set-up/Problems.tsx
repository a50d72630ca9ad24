import { Message } from '../shell/parts/Message';

/** Every fault, or every doubt, in a line of its own; nothing where there is none. */
export function Problems({
  kind,
  title,
  lines,
}: {
  kind: 'error' | 'warning';
  title: string;
  lines: readonly string[];
}) {
  if (lines.length === 0) return null;
  return (
    <Message kind={kind} title={title}>
      <ul class="uc-details">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Message>
  );
}
