import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';

const HEADING = 'uc-heading';

/** Whether a page was shown before: the first one leaves the focus where the browser put it. */
let navigated = false;

export function focusHeading(): void {
  document.getElementById(HEADING)?.focus();
}

interface PageProps {
  title: string;
  /** Buttons beside the title. */
  actions?: ComponentChildren;
  children: ComponentChildren;
}

/** A page with its heading, which is focused when somebody comes here from another page. */
export function Page({ title, actions, children }: PageProps) {
  useEffect(() => {
    if (navigated) focusHeading();
    navigated = true;
  }, [title]);
  return (
    <section class="uc-page" aria-labelledby={HEADING}>
      <header class="uc-page-head">
        <h2 id={HEADING} tabIndex={-1}>
          {title}
        </h2>
        {actions && <div class="uc-page-actions">{actions}</div>}
      </header>
      {children}
    </section>
  );
}
