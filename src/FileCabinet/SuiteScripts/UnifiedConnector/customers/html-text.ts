/** Named entities of Latin 1 (HTML 4, section 24.2) from U+00A0 on. */
const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

/** Other names that editors write (HTML 4, sections 24.3 and 24.4). */
const OTHERS: Readonly<Record<string, number>> = {
  quot: 0x22,
  amp: 0x26,
  apos: 0x27,
  lt: 0x3c,
  gt: 0x3e,
  OElig: 0x152,
  oelig: 0x153,
  Scaron: 0x160,
  scaron: 0x161,
  Yuml: 0x178,
  fnof: 0x192,
  circ: 0x2c6,
  tilde: 0x2dc,
  ensp: 0x2002,
  emsp: 0x2003,
  thinsp: 0x2009,
  zwnj: 0x200c,
  zwj: 0x200d,
  lrm: 0x200e,
  rlm: 0x200f,
  ndash: 0x2013,
  mdash: 0x2014,
  lsquo: 0x2018,
  rsquo: 0x2019,
  sbquo: 0x201a,
  ldquo: 0x201c,
  rdquo: 0x201d,
  bdquo: 0x201e,
  dagger: 0x2020,
  Dagger: 0x2021,
  bull: 0x2022,
  hellip: 0x2026,
  permil: 0x2030,
  lsaquo: 0x2039,
  rsaquo: 0x203a,
  euro: 0x20ac,
  trade: 0x2122,
  minus: 0x2212,
};

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,7}));/gi;
const TAG = /<\/?[a-z][^>]*>/i;

/** Whether a text has what only HTML has: a tag, or an entity besides &lt; and &gt;, which a Free-Form Text keeps too. */
export const looksLikeHtml = (text: string): boolean =>
  TAG.test(text) || [...text.matchAll(ENTITY)].some(([entity]) => entity !== '&lt;' && entity !== '&gt;');

/** Whether a text has a tag. Free-Form Texts and Text Areas keep none: they hold < as &lt;. */
export const hasTag = (text: string): boolean => TAG.test(text);

/** The words of an HTML text: without tags, comments, styles and scripts, with a space for every line, and every entity resolved. */
export const htmlText = (html: string): string =>
  html
    .replace(/<!--.*?-->/gs, '')
    .replace(/<(script|style)\b.*?<\/\1\s*>/gis, '')
    .replace(/<\/?(?:br|p|div|li|ul|ol|tr|td|th|table|h[1-6]|hr|blockquote)\b[^>]*>/gi, '\n')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(ENTITY, (entity, decimal: string, hex: string, name: string) => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : codeOf(name);
      return code === undefined || code === 0 || code > 0x10ffff ? entity : String.fromCodePoint(code);
    });

function codeOf(name: string): number | undefined {
  const at = LATIN_1.split(' ').indexOf(name);
  return at >= 0 ? 0xa0 + at : OTHERS[name];
}
