import type { ComponentChildren } from 'preact';

/** Says that there is nothing, and what that means. */
export function Empty({ children }: { children: ComponentChildren }) {
  return <p class="uc-empty">{children}</p>;
}
