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
  const open = useRef(true);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => {
      // Taken out of the page without being closed, it would not give the focus back.
      open.current = false;
      element?.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class={wide && 'uc-wide-dialog'}
      aria-labelledby={heading}
      onClose={() => open.current && onClose()}
    >
      <h3 id={heading}>{title}</h3>
      {children}
    </dialog>
  );
}
