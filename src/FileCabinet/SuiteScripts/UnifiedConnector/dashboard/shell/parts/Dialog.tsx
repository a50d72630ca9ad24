import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

interface DialogProps {
  title: string;
  /** Holds a table. */
  wide?: true;
  children: ComponentChildren;
  /** Also after Escape. */
  onClose(): void;
}

/** A modal dialog: the browser's own, which keeps the focus inside and gives it back. */
export function Dialog({ title, wide, children, onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} class={wide && 'uc-wide-dialog'} aria-labelledby={heading} onClose={onClose}>
      <h3 id={heading}>{title}</h3>
      {children}
    </dialog>
  );
}
