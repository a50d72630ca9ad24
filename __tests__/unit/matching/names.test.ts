import {
  grams,
  matchName,
  plainText,
  sameScript,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/matching/names';

const joined = (text: string) => matchName(text).joined;

describe('The form in which names are compared', () => {
  test.each([
    ['Maison Colette, Inc.', 'maison colette'],
    ['Maison Colette L.L.C.', 'maison colette'],
    ['Maison Colette S.A.R.L.', 'maison colette'],
    ['Maison Colette SASU', 'maison colette'],
    ['Maison Colette S.r.l.', 'maison colette'],
    ['Maison Colette S.p.A.', 'maison colette'],
    ['Maison Colette GmbH & Co. KG', 'maison colette'],
    ['Maison Colette UG (haftungsbeschränkt)', 'maison colette'],
    ['Maison Colette e.K.', 'maison colette'],
    ['Maison Colette B.V.', 'maison colette'],
    ['Maison Colette Pty. Ltd.', 'maison colette'],
    ['Maison Colette P/L', 'maison colette'],
    ['Maison Colette AB', 'maison colette'],
    ['Maison Colette Oy', 'maison colette'],
    ['Maison Colette A/S', 'maison colette'],
    ['Maison Colette Sp. z o.o.', 'maison colette'],
    ['Maison Colette S. de R.L. de C.V.', 'maison colette'],
    ['Maison Colette Co., Ltd.', 'maison colette'],
    ['株式会社 コレット', 'コレット'],
    ['㈱コレット', 'コレット'],
    ['コレット(株)', 'コレット'],
    ['콜레트 주식회사', '콜레트'],
    ['㈜콜레트', '콜레트'],
    ['科莱特时装有限公司', '科莱特时装'],
  ])('%s without its legal form', (text, words) => {
    expect(matchName(text).words.join(' ')).toBe(words);
  });

  test.each([
    ['Müller', 'Mueller'],
    ['MÜLLER', 'Muller'],
    ['Weiß', 'Weiss'],
    ['Café Élan', 'cafe  elan'],
    ['Dayna’s on Main', 'Daynas on Main'],
    ['Étoile & Fils', 'Etoile et Fils'],
    ['The Velvet Closet', 'Velvet Closet'],
    ['Søstrene', 'Sostrene'],
    ['Ｂｅａｍｓ', 'Beams'],
    ['セレクトｼｮｯﾌﾟ', 'セレクトショップ'],
    ['Velvet Closet *PREPAY*', 'Velvet Closet'],
  ])('%s is %s', (one, other) => {
    expect(joined(one)).toBe(joined(other));
  });

  test('a name that is only a legal form keeps it', () => {
    expect(joined('Co.')).toBe('co');
    expect(joined('The Company')).not.toBe('');
  });

  test('marks that make another letter of Japanese and Korean stay', () => {
    expect(plainText('ガ')).not.toBe(plainText('カ'));
    expect(plainText('각')).not.toBe(plainText('가'));
  });

  test('a Japanese name and a Latin one cannot be compared', () => {
    expect(sameScript(matchName('渋谷洋品店'), matchName('Shibuya Yohinten'))).toBe(false);
    expect(sameScript(matchName('渋谷洋品店'), matchName('渋谷 洋品店'))).toBe(true);
  });

  test('a name of two letters has a part to be found by', () => {
    expect(grams(matchName('XY'))).toEqual(['xy']);
    expect(grams(matchName('渋谷洋'))).toEqual(['渋谷', '谷洋']);
    expect(grams(matchName('🖤'))).toEqual([]);
  });
});
