import { CJK_LEGAL_FORMS, LEGAL_FORMS, LONG_LEGAL_FORMS } from './legal-forms';

/** A name in the form in which names are compared. */
export interface MatchName {
  /** Words without legal form, accents, punctuation and words for "and"; in the order of the name. */
  words: string[];
  /** The words without anything between them. */
  joined: string;
}

/** Letters that are not made of a base letter and an accent. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'a',
  œ: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  þ: 'th',
  ð: 'd',
};

/** Words that offices leave out or write in another language. */
const FILL = new Set(['and', 'und', 'et', 'och', 'og', 'y', 'e', 'en', 'the']);

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** What offices write into a name and mean for themselves. */
const REMARKS = /\*[^*]*\*|\bdo not use\b|\bdnu\b/g;

/**
 * Text in lower case with one form for every letter: full-width and circled letters are ordinary ones (NFKC), accents of
 * Latin, Greek and Cyrillic letters are gone, those that change a kana or a Hangul syllable stay. `ue` is `u`, because
 * one office writes Müller, the next Mueller and the third Muller.
 */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/[ßøæœłđıþð]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/([aou])e/g, '$1');
}

/** The form in which a name is compared; a name of nothing but a legal form keeps it. */
export function matchName(text: string): MatchName {
  const clean = plainText(text)
    .replace(REMARKS, ' ')
    .replace(CJK_LEGAL_FORMS, ' ')
    // Daynas for Dayna's, but l atelier for l'Atelier.
    .replace(/['’`´](?=s\b)/g, '')
    // S.r.l. and L.L.C. are one word.
    .replace(/\b(\p{L})\.(?=\p{L}\b)/gu, '$1')
    .replace(/\bp\/l\b/g, 'pl')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const all = clean.split(' ').filter((word) => word !== '');
  const bare = LONG_LEGAL_FORMS.reduce((name, form) => name.replace(form, ' '), clean);
  const words = bare.split(' ').filter((word) => word !== '' && !FILL.has(word) && !LEGAL_FORMS.has(word));
  const kept = words.length > 0 ? words : all;
  return { words: kept, joined: kept.join('') };
}

/** Whether a text has letters of Chinese, Japanese or Korean. */
export const isCjk = (text: string): boolean => CJK.test(text);

/** Whether two names have letters of one script, without which they cannot be compared. */
export function sameScript(one: MatchName, other: MatchName): boolean {
  return isCjk(one.joined) === isCjk(other.joined);
}

/** Two letters that follow one another of CJK names, three of others. */
export function grams({ joined }: MatchName): string[] {
  const letters = [...joined];
  const size = isCjk(joined) ? 2 : 3;
  if (letters.length <= size) return letters.length > 0 ? [joined] : [];
  return [...new Set(letters.slice(0, 1 - size).map((_, index) => letters.slice(index, index + size).join('')))];
}
