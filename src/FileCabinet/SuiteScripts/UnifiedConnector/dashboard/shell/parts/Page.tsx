import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { type GuidePlace, guideAddress } from '../../contract/guide';

const HEADING = 'uc-heading';

/** Whether a page was shown before: the first one leaves the focus where the browser put it. */
let navigated = false;

export function focusHeading(): void {
  document.getElementById(HEADING)?.focus();
}

/** Where the guides tell of the page; null: nowhere. */
export const Guide = createContext<GuidePlace | null>(null);

interface PageProps {
  title: string;
  /** Buttons beside the title. */
  actions?: ComponentChildren;
  children: ComponentChildren;
}

/** A page with its heading, which is focused when somebody comes here from another page. */
export function Page({ title, actions, children }: PageProps) {
  const guide = useContext(Guide);
  useEffect(() => {
    document.title = `${title} - Unified Connector`;
    if (navigated) focusHeading();
    navigated = true;
  }, [title]);
  return (
    <section class="uc-page" aria-labelledby={HEADING}>
      <header class="uc-page-head">
        <h2 id={HEADING} tabIndex={-1}>
          {title}
        </h2>
        <div class="uc-page-actions">
          {actions}
          {guide && (
            <Link href={guideAddress(guide)} class="uc-help" aria-label={`Help for ${title}`}>
              Help
            </Link>
          )}
        </div>
      </header>
      {children}
    </section>
  );
}
