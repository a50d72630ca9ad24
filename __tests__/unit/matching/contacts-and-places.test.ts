import {
  matchEmail,
  matchPhone,
  ownDomain,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/matching/contacts';
import { matchPlace } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/matching/places';

describe('Phone numbers', () => {
  test.each([
    ['020 7946 0018', 'GB', '+442079460018'],
    ['+44 (0)20 7946 0018', 'GB', '+442079460018'],
    ['0044 20 7946 0018', 'US', '+442079460018'],
    ['(212) 555-0123 ext. 4', 'US', '+12125550123'],
    ['02 5550 1234', 'IT', '+390255501234'],
    ['03-5550-1234', 'JP', '+81355501234'],
    ['０３-５５５０-１２３４', 'JP', '+81355501234'],
  ])('%s in %s is %s', (text, country, number) => {
    expect(matchPhone(text, country)).toBe(number);
  });

  test('without a country the digits are kept, and what is no number is nothing', () => {
    expect(matchPhone('020 7946 0018 ext. 12', '')).toBe('02079460018');
    expect(matchPhone('ask Anna', 'US')).toBe('');
    expect(matchPhone('', '')).toBe('');
  });
});

test('an e-mail is compared without case and tag, and a provider is no company', () => {
  expect(matchEmail(' Info+joor@Colette.FR ')).toBe('info@colette.fr');
  expect(matchEmail('anna@googlemail.com')).toBe('anna@gmail.com');
  expect(matchEmail('none')).toBe('');
  expect(ownDomain('info@colette.fr')).toBe('colette.fr');
  expect(ownDomain('anna@gmail.com')).toBe('');
});

describe('Addresses', () => {
  const place = (postalCode: string, country: string) =>
    matchPlace({ street: '', city: '', postalCode, country }).postalCode;

  test.each([
    ['02139-1234', 'US', '02139', 'United States'],
    ['2139', 'US', '02139', 'US'],
    ['D-80331', 'DE', '80331', 'Germany'],
    ['SE-114 55', 'SE', '11455', 'Sweden'],
    ['sw3 2lx', 'GB', 'SW32LX', 'GB'],
    ['150-0001', 'JP', '1500001', 'JP'],
  ])('%s in %s is %s', (one, country, other, written) => {
    expect(place(one, country)).toBe(place(other, written));
  });

  test('the house number is what tells neighbours apart, wherever it stands', () => {
    const of = (street: string) => {
      const { street: name, house } = matchPlace({ street, city: 'Berlin', postalCode: '', country: 'DE' });
      return [name, house];
    };
    expect(of('Torstraße 12')).toEqual(['torstrasse', '12']);
    expect(of('12 Torstraße, 2nd floor')).toEqual(['torstrasse', '12']);
    expect(of('Torstraße 12b')).toEqual(['torstrasse', '12']);
    expect(of('7丁目6番3号')[1]).toBe('7-6-3');
  });
});
