import type { ComponentChildren } from 'preact';

interface MessageProps {
  kind: 'information' | 'confirmation' | 'warning' | 'error';
  title?: string;
  children: ComponentChildren;
}

/** A sentence for the person. What went wrong interrupts a screen reader, all else waits its turn. */
export function Message({ kind, title, children }: MessageProps) {
  return (
    <div class={`uc-message uc-${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
      {title && <strong>{title}</strong>}
      <div class="uc-lines">{children}</div>
    </div>
  );
}
