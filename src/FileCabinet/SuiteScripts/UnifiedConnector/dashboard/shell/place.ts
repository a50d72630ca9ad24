/** Name of the place in the state of an entry of the browser's history. */
const PLACE = 'ucPlace';

/** So long after the last scrolling the place is kept, in milliseconds: browsers limit how often it may be. */
const PAUSE = 150;

/**
 * Keeps how far down people are with each entry of the browser's history: whoever goes to a record and comes back finds the
 * page as it was, though its rows are read anew.
 */
export function keepPlaces(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  window.addEventListener(
    'scroll',
    () => {
      clearTimeout(timer);
      timer = setTimeout(keep, PAUSE);
    },
    { passive: true },
  );
  // Links of the dashboard make a new entry before the page scrolls.
  document.addEventListener('click', keep, { capture: true });
  window.addEventListener('pagehide', keep);
}

const keep = (): void => history.replaceState({ ...history.state, [PLACE]: Math.round(window.scrollY) }, '');

/** Where the person was on this page before; null: they come to it anew. */
export function keptPlace(): number | null {
  const place: unknown = history.state?.[PLACE];
  return typeof place === 'number' ? place : null;
}
