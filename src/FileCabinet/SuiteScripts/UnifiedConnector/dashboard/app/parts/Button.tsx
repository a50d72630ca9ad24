import type { ButtonHTMLAttributes } from 'preact';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `resync` is the green of RESYNC and of nothing else. */
  kind?: 'plain' | 'primary' | 'resync' | 'danger' | 'link';
}

export function Button({ kind = 'plain', type = 'button', ...rest }: ButtonProps) {
  return <button type={type} class={`uc-button uc-${kind}`} {...rest} />;
}
