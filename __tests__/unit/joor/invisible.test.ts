import { showInvisible } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/invisible';
import { fault } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/rule-sheet';

test.each([
  ['Whole\u200bsale', 'Whole[zero width space]sale'],
  ['Whole\u00a0sale', 'Whole[no-break space]sale'],
  ['\ufeffWholesale\u200e', '[byte order mark]Wholesale[left-to-right mark]'],
  ['Whole\u00adsale\u2060', 'Whole[soft hyphen]sale[word joiner]'],
  ['Wholesale\u200d', 'Wholesale[zero width joiner]'],
  ['\u202eelaselohW\u202c', '[right-to-left override]elaselohW[pop directional formatting]'],
  ['a\tb', 'a[tab]b'],
  ['\ud83d', '[U+D83D]'],
  ['\u206a', '[U+206A]'],
])('%j is shown as %s', (text, shown) => {
  expect(showInvisible(text)).toBe(shown);
});

test.each(['می\u200cخواهم', 'क्\u200dष', '👩🏽\u200d🎨 Studio', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', 'Boutique Élan', '東京 都'])(
  '%s is seen and stays',
  (text) => {
    expect(showInvisible(text)).toBe(text);
  },
);

test('every message shows it', () => {
  const { message } = fault('price_label_spaces', 'Value Map > JOOR Name', '"A\u200b" does not match "A".');
  expect(message).toBe('Price label with extra spaces: "A[zero width space]" does not match "A".');
});
