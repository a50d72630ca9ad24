/** What a row's page shows in its Inline HTML field: more than the 4,000 bytes that the field type has by the help. */
const LENGTH = 5000;
const BEGIN = 'uc-probe-begins';
const END = 'uc-probe-ends';
const REFUSED = 'uc-probe-refused:';

export const LONG_HTML = `<span>${BEGIN}${'x'.repeat(LENGTH)}${END}</span>`;

/** Shown where the long one is refused; `name` of the error. */
export const refusedHtml = (name: string): string => `<span>${REFUSED}${name.replace(/\W/g, '')};</span>`;

/** What became of it in a page, as far as the page's text tells. */
export interface SeenHtml {
  began: boolean;
  ended: boolean;
  /** Characters that are shown of those between. */
  shown: number;
  /** Name of the error with which it was refused; ''. */
  refused: string;
}

/** Looks for it in the text of a page. */
export function seenIn(page: string): SeenHtml {
  const refused = new RegExp(`${REFUSED}(\\w*);`).exec(page)?.[1] ?? '';
  const shown = new RegExp(`${BEGIN}(x*)`).exec(page)?.[1];
  return { began: shown !== undefined, ended: page.includes(`x${END}`), shown: shown?.length ?? 0, refused };
}
