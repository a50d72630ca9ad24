import { valueMapWarnings } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/set-up/map-warnings';

const LINE = {
  externalSystem: null,
  kind: 'Price Level',
  netsuiteId: '7',
  currency: 'EUR',
  joorName: 'Wholesale EU',
  joorCode: '',
};
const LISTED = [
  { system: 'JOOR', label: 'Wholesale EU', currency: 'EUR' },
  { system: 'JOOR Denim', label: 'Denim', currency: 'EUR' },
];
const stored = (id: number, changes: object) => ({ id, entry: { ...LINE, ...changes } });

test('a label that JOOR lists in that currency is fine', () => {
  expect(valueMapWarnings({ ...LINE, externalSystem: 'JOOR' }, [], LISTED, true)).toEqual([]);
});

test('a label that one External System does not list is told for that one, with near misses', () => {
  expect(valueMapWarnings({ ...LINE, joorName: 'Denin', externalSystem: 'JOOR Denim' }, [], LISTED, true)).toEqual([
    'JOOR Price Types of JOOR Denim does not include "Denin" in EUR. Did you mean "Denim"?',
  ]);
});

test('External Systems that list no price types cannot tell', () => {
  expect(valueMapWarnings({ ...LINE, joorName: 'Anything' }, [], [], true)).toEqual([]);
});

test('the same name written otherwise in another line, and spaces at its ends', () => {
  const others = [stored(1, { joorName: 'WHOLESALE EU', currency: 'GBP' })];
  expect(valueMapWarnings({ ...LINE, joorName: 'Wholesale EU ' }, others, [], true)).toEqual([
    expect.stringContaining('begins or ends with a space'),
    'Another line has "WHOLESALE EU". JOOR compares character by character.',
  ]);
});

test('what nobody sees is told by its name', () => {
  expect(valueMapWarnings({ ...LINE, joorName: 'Whole\u200bsale', joorCode: 'AB\u00a0' }, [], [], true)).toEqual([
    'The JOOR name has something that nobody sees: "Whole[zero width space]sale". JOOR compares character by character.',
    'The JOOR code has something that nobody sees: "AB[no-break space]". JOOR compares character by character.',
  ]);
});

test('a line without a price level counts only in an account without price levels', () => {
  const line = { ...LINE, netsuiteId: '' };
  expect(valueMapWarnings(line, [], [], true)).toEqual([expect.stringContaining('No price level is selected')]);
  expect(valueMapWarnings(line, [], [], false)).toEqual([]);
});

test('a code that another sales rep has, and a second code of the same one', () => {
  const rep = { ...LINE, kind: 'Sales Rep', currency: '', joorName: '', joorCode: 'PW' };
  const others = [
    stored(1, { ...rep, netsuiteId: '8' }),
    stored(2, { ...rep, joorCode: 'PX' }),
    stored(3, { ...rep, externalSystem: 'Elsewhere', netsuiteId: '9' }),
  ];
  expect(valueMapWarnings({ ...rep, externalSystem: 'JOOR' }, others, [], true)).toEqual([
    expect.stringContaining('Employee 8 also has the code'),
    expect.stringContaining('has the code PX in another line'),
  ]);
});
