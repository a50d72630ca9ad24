import type { MatchRecord } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/matching/match-record';
import { prepareRecord } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/matching/prepare';
import { indexOf, pairsOf, propose } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/matching/propose';
import { DOUBTS } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/matching/reason';
import { countShared } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/matching/shared';

const PARIS = { street: '12 Rue de Sévigné', city: 'Paris', postalCode: '75004', country: 'FR' };
const LYON = { street: '3 Rue Mercière', city: 'Lyon', postalCode: '69002', country: 'FR' };

const record = (key: string, name: string, more: Partial<MatchRecord> = {}): MatchRecord => ({
  key,
  name,
  otherNames: [],
  code: '',
  emails: [],
  phones: [],
  addresses: [],
  ...more,
});
const customer = (id: number, name: string, more: Partial<MatchRecord> = {}) =>
  record(String(id), name, { code: String(id), ...more });

function matched(customers: MatchRecord[], connections: MatchRecord[]) {
  const [ours, theirs] = [customers.map(prepareRecord), connections.map(prepareRecord)];
  return new Map(
    propose(pairsOf(ours, indexOf(theirs, countShared(ours, theirs))), theirs.length).map((each) => [
      each.connection,
      each,
    ]),
  );
}

/** The proposals for the one connection. */
function proposed(customers: MatchRecord[], connection: MatchRecord) {
  const found = matched(customers, [connection]).get(connection.key);
  if (!found) throw new Error('Nothing is proposed.');
  return found;
}

describe('What is proposed for a connection of JOOR', () => {
  test('the same name, mailbox and postal code is preselected, and the reason says what is the same', () => {
    const found = proposed(
      [
        customer(7, 'Colette SARL', { emails: ['info@colette.fr'], addresses: [PARIS] }),
        customer(8, 'Merci', { addresses: [PARIS] }),
      ],
      record('c1', 'COLETTE', { emails: ['INFO@colette.fr'], addresses: [{ ...PARIS, street: '' }] }),
    );
    expect(found.preselected).toBe(true);
    expect(found.proposals[0]).toMatchObject({ customer: '7', reason: 'Same name, e-mail and postal code' });
    expect(found.proposals[0]?.score).toBeGreaterThan(99);
  });

  test('a slip in the name is told', () => {
    const found = proposed(
      [customer(7, 'Marguerite', { emails: ['info@marguerite.fr'], addresses: [{ ...PARIS, street: '' }] })],
      record('c1', 'Margueritte', { emails: ['info@marguerite.fr'], addresses: [PARIS] }),
    );
    expect(found.proposals[0]?.reason).toBe('Same e-mail and postal code; the names differ by one letter');
  });

  test('JOOR has our code and the name is the same: preselected, even where the shop has moved', () => {
    const found = proposed(
      [customer(1234, 'Atelier Nuage', { emails: ['nuage@gmail.com'], addresses: [PARIS] })],
      record('c1', 'Atelier Nuage', { code: '1234', emails: ['nuage@gmail.com'], addresses: [LYON] }),
    );
    expect(found).toMatchObject({ preselected: true });
    expect(found.proposals[0]?.reason).toBe('Same code, name and e-mail; no address in the same city');
  });

  test('a code alone, of somebody with another name, is the number of an older system', () => {
    const found = proposed(
      [customer(1234, 'Atelier Nuage'), customer(1235, 'Other')],
      record('c1', 'Harbor Supply', { code: '1234' }),
    );
    expect(found).toMatchObject({ preselected: false });
  });

  test('JOOR has the code of another customer: a person decides', () => {
    const shop = { emails: ['nuage@gmail.com'], addresses: [PARIS] };
    const found = proposed(
      [customer(1, 'Atelier Nuage', shop), customer(2, 'Other')],
      record('c1', 'Atelier Nuage', { ...shop, code: '2' }),
    );
    expect(found).toMatchObject({ preselected: false, doubt: 'code' });
    expect(DOUBTS.code).toBe('JOOR has the code of another customer.');
    expect(found.proposals[0]).toMatchObject({
      customer: '1',
      reason: expect.stringContaining('JOOR has the code of another customer'),
    });
  });

  test('a customer entered twice is never preselected, however well one of the two fits', () => {
    const found = proposed(
      [
        customer(1, 'Atelier Nuage', { emails: ['nuage@gmail.com'], phones: ['+33142770000'], addresses: [PARIS] }),
        customer(2, 'Atelier Nuage (old)', { addresses: [{ ...PARIS, postalCode: '' }] }),
      ],
      record('c1', 'Atelier Nuage', { emails: ['nuage@gmail.com'], phones: ['01 42 77 00 00'], addresses: [PARIS] }),
    );
    expect(found).toMatchObject({ preselected: false, doubt: 'rival' });
    expect(found.proposals.map((each) => each.customer)).toEqual(['1', '2']);
  });

  test('a connection entered twice is not preselected either, and each has a proposal of its own', () => {
    const shop = { emails: ['nuage@gmail.com'], addresses: [PARIS] };
    const found = matched(
      [customer(1, 'Atelier Nuage', shop)],
      [record('c1', 'Atelier Nuage', shop), record('c2', 'Atelier Nuage', shop)],
    );
    expect([...found.values()].map(({ preselected }) => preselected)).toEqual([false, false]);
    expect([...found.values()].map(({ proposals }) => proposals[0]?.customer)).toEqual(['1', '1']);
  });

  test('branches of a chain with one e-mail go each to its own address', () => {
    const chain = (key: string, place: MatchRecord['addresses'][number]) => ({
      emails: ['office@kette.fr'],
      addresses: [place],
      key,
    });
    const found = matched(
      [customer(1, 'Kette Paris', chain('1', PARIS)), customer(2, 'Kette Lyon', chain('2', LYON))],
      [record('c1', 'Kette', chain('c1', LYON)), record('c2', 'Kette', chain('c2', PARIS))],
    );
    expect([...found.values()].map(({ connection, proposals }) => [connection, proposals[0]?.customer]).sort()).toEqual(
      [
        ['c1', '2'],
        ['c2', '1'],
      ],
    );
  });

  test('a branch that only NetSuite has is not taken for the one that only JOOR has', () => {
    const found = proposed(
      [customer(1, 'Kette', { emails: ['office@kette.fr'], phones: ['+33142770000'], addresses: [PARIS] })],
      record('c1', 'Kette', { emails: ['office@kette.fr'], phones: ['+33142770000'], addresses: [LYON] }),
    );
    expect(found).toMatchObject({ preselected: false, doubt: 'place' });
    expect(found.proposals).toHaveLength(1);
  });

  test('two shops of one owner in one street are not one', () => {
    const owner = { emails: ['rossi@libero.it'], phones: ['+39025550123'] };
    const found = proposed(
      [customer(1, 'Anna Moda', { ...owner, addresses: [{ ...PARIS, street: '14 Rue de Sévigné' }] })],
      record('c1', 'Anne Moda', { ...owner, addresses: [PARIS] }),
    );
    expect(found).toMatchObject({ preselected: false, doubt: 'place' });
    expect(found.proposals[0]?.reason).toContain('the same street with another number');
  });

  test('a Japanese name and the Latin one at JOOR: proposed by the rest, said, and left to a person', () => {
    const found = proposed(
      [
        customer(1, '株式会社渋谷洋品店', {
          emails: ['info@yohin.jp'],
          phones: ['03-5550-1234'],
          addresses: [{ ...PARIS, country: 'JP' }],
        }),
      ],
      record('c1', 'Shibuya Yohinten', { emails: ['info@yohin.jp'], phones: ['+81 3 5550 1234'] }),
    );
    expect(found.preselected).toBe(false);
    expect(found.proposals[0]?.reason).toBe('Same e-mail and phone; the names are in different scripts');
  });

  test('a shop that nobody in NetSuite resembles has no proposal', () => {
    const found = matched(
      [customer(1, 'Atelier Nuage', { addresses: [PARIS] })],
      [record('c1', 'Harbor Supply', { addresses: [LYON] })],
    );
    expect(found.size).toBe(0);
  });

  test('records are plain data: kept as JSON they propose the same', () => {
    const ours = [customer(7, 'Colette SARL', { emails: ['info@colette.fr'], addresses: [PARIS] })].map(prepareRecord);
    const theirs = [record('c1', 'Colette', { emails: ['info@colette.fr'] })].map(prepareRecord);
    const kept = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
    const pairs = pairsOf(ours, indexOf(theirs, countShared(ours, theirs)));
    expect(propose(kept(pairsOf(kept(ours), indexOf(kept(theirs), kept(countShared(ours, theirs))))), 1)).toEqual(
      propose(pairs, 1),
    );
  });

  test('shares of both sides, compared one by one, propose what all together do', () => {
    const trees = ['Amber', 'Birch', 'Cedar', 'Damson', 'Elder', 'Fir', 'Hazel', 'Juniper'];
    const names = ['Wardrobe', 'Outfitters', 'Tailors', 'Mercantile', 'Closet'].flatMap((kind) =>
      trees.map((tree) => `${tree} ${kind}`),
    );
    const shop = (index: number) => ({
      emails: [`info@shop${index % 30}.fr`],
      addresses: [{ ...PARIS, street: `${index} Rue de Sévigné`, postalCode: `750${10 + index}` }],
    });
    const ours = names.map((name, index) => prepareRecord(customer(index + 1, name, shop(index))));
    const theirs = names.map((name, index) => prepareRecord(record(`c${index}`, name.toUpperCase(), shop(index))));
    const counts = countShared(ours, theirs);
    const shares = [theirs.slice(0, 13), theirs.slice(13)].map((share) => indexOf(share, counts));
    const apart = [ours.slice(0, 25), ours.slice(25)].flatMap((part) =>
      shares.flatMap((index) => pairsOf(part, index)),
    );
    const preselected = (pairs: ReturnType<typeof pairsOf>) =>
      propose(pairs, theirs.length)
        .filter((each) => each.preselected)
        .map((each) => `${each.connection} ${each.proposals[0]?.customer}`)
        .sort();
    const together = preselected(pairsOf(ours, indexOf(theirs, counts)));
    expect(together.length).toBeGreaterThan(10);
    expect(preselected(apart)).toEqual(together);
  });
});
