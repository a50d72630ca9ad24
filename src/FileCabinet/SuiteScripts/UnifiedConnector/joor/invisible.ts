/** Characters that nobody sees, by the name that a message shows. Those of Unicode's names that people look up. */
const NAMES: Readonly<Record<string, string>> = {
  '\t': 'tab',
  '\n': 'line break',
  '\r': 'carriage return',
  '\u00a0': 'no-break space',
  '\u00ad': 'soft hyphen',
  '\u034f': 'combining grapheme joiner',
  '\u061c': 'Arabic letter mark',
  '\u115f': 'Hangul filler',
  '\u1160': 'Hangul filler',
  '\u1680': 'Ogham space mark',
  '\u180e': 'Mongolian vowel separator',
  '\u2007': 'figure space',
  '\u200b': 'zero width space',
  '\u200c': 'zero width non-joiner',
  '\u200d': 'zero width joiner',
  '\u200e': 'left-to-right mark',
  '\u200f': 'right-to-left mark',
  '\u2028': 'line separator',
  '\u2029': 'paragraph separator',
  '\u202a': 'left-to-right embedding',
  '\u202b': 'right-to-left embedding',
  '\u202c': 'pop directional formatting',
  '\u202d': 'left-to-right override',
  '\u202e': 'right-to-left override',
  '\u202f': 'narrow no-break space',
  '\u205f': 'medium mathematical space',
  '\u2060': 'word joiner',
  '\u2066': 'left-to-right isolate',
  '\u2067': 'right-to-left isolate',
  '\u2068': 'first strong isolate',
  '\u2069': 'pop directional isolate',
  '\u2800': 'Braille blank',
  '\u3000': 'ideographic space',
  '\u3164': 'Hangul filler',
  '\ufeff': 'byte order mark',
  '\uffa0': 'Hangul filler',
};

/** What is not seen, or is seen as an ordinary space and is none. Tags and variation selectors belong to emoji. */
const UNSEEN = /(?:[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Zs}\u115f\u1160\u2800\u3164\uffa0]|\u034f)/u;
const EACH_UNSEEN = new RegExp(`(?! )(?![\\u{e0020}-\\u{e007f}])${UNSEEN.source}`, 'gu');

/** A joiner between two letters or within an emoji does its work there, and is seen by it. */
const JOINS = /(?:\p{L}|\p{M}|\p{Emoji})\p{Join_Control}$/u;

/** The text with each character that nobody sees shown by its name: `Whole[zero width space]sale`. */
export const showInvisible = (text: string): string =>
  text.replace(EACH_UNSEEN, (character, at: number) =>
    JOINS.test(text.slice(0, at + 1)) && /^[\p{L}\p{Emoji}]/u.test(text.slice(at + 1))
      ? character
      : `[${NAMES[character] ?? `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`}]`,
  );
