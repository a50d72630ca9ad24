import fc from 'fast-check';
import { cleanText } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/customers/text';

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
  ])('%j becomes %j', (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });
});
