import fc from 'fast-check';
import { cleanText, plainText } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/customers/text';
import { asShown } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/as-shown';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: codeUnit() }),
);

/** Halves of surrogate pairs, too. */
function codeUnit() {
  return fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
}

describe('Text as it is sent', () => {
  test('cleaning it twice changes nothing', () => {
    fc.assert(fc.property(anyText, (text) => expect(cleanText(cleanText(text))).toBe(cleanText(text))));
  });

  test('it is composed (NFC), without controls, odd spaces and spaces at the ends, and survives JSON in UTF-8', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = cleanText(text);
        expect(clean.normalize('NFC')).toBe(clean);
        expect(clean).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00a0\u200b\ufeff\uffff]| {2}|^ | $/u);
        expect(JSON.parse(Buffer.from(JSON.stringify(clean), 'utf8').toString('utf8'))).toBe(clean);
      }),
    );
  });

  test('nothing else is lost: letters, digits, marks, symbols and joiners stay', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const kept = (value: string) => value.normalize('NFC').replace(/[\p{Z}\p{C}]/gu, '');
        expect(kept(cleanText(text))).toBe(kept(text));
      }),
    );
  });

  test.each([
    'Élan',
    'Maison Margiéla',
    '東京都港区',
    'Ås Ørsted',
    '한국',
    'العربية',
    '👩🏽‍🎨 Studio',
    '🏴󠁧󠁢󠁳󠁣󠁴󠁿',
    'क्ष',
    'می‌خواهم',
  ])('%s stays as it is', (text) => {
    expect(cleanText(text)).toBe(text);
  });

  test.each([
    ['Cafe\u0301', 'Café'],
    ['e\u200b\u0301', 'é'],
    ['A\u00a0\u3000B\t\r\nC', 'A B C'],
    ['\ufeffBOM', 'BOM'],
    ['half \ud83d pair', 'half pair'],
    ['\u200eleft\u200f \u202aright\u202c', 'left right'],
    ['\u2066iso\u2067la\u2068tes\u2069', 'isolates'],
    ['soft\u00adhyphen', 'softhyphen'],
    ['word\u2060 joiner\u2064', 'word joiner'],
    ['Arabic \u061cmark', 'Arabic mark'],
  ])('%j becomes %j', (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });
});

describe('E-mails, phones, codes and labels', () => {
  const UNSEEN = [
    0xad,
    0xfeff,
    0x180e,
    0x61c,
    ...range(0x200b, 0x200f),
    ...range(0x202a, 0x202e),
    ...range(0x2060, 0x206f),
  ];

  test.each(UNSEEN.map((code) => [`U+${code.toString(16).toUpperCase().padStart(4, '0')}`, String.fromCharCode(code)]))(
    'lose %s wherever it stands',
    (_, character) => {
      expect(plainText(`${character}AB${character}-1${character}`)).toBe('AB-1');
    },
  );

  test('keep accents, CJK and digits, and cleaning them twice changes nothing', () => {
    fc.assert(fc.property(anyText, (text) => expect(plainText(plainText(text))).toBe(plainText(text))));
    expect(plainText('Élan 東京 ١٢')).toBe('Élan 東京 ١٢');
  });
});

test.each([
  ['A &lt;B&gt; & C', 'A <B> & C'],
  ['R&amp;D', 'R&amp;D'],
  ['2 < 3', '2 < 3'],
])('a Free-Form Text that holds %s shows %s (measured in 2016)', (kept, shown) => {
  expect(asShown(kept)).toBe(shown);
});

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
