import type { ButtonHTMLAttributes } from 'preact';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `resync` is the green of RESYNC and of nothing else. */
  kind?: 'plain' | 'primary' | 'resync' | 'danger' | 'link';
}

/** With aria-disabled it does nothing, and keeps the focus: a button that is disabled while it waits would lose it. */
export function Button({ kind = 'plain', type = 'button', onClick, ...rest }: ButtonProps) {
  const waits = rest['aria-disabled'] === true;
  return <button type={type} class={`uc-button uc-${kind}`} onClick={waits ? undefined : onClick} {...rest} />;
}
