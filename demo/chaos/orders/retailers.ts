import { APPROVED, PENDING } from '../../../local/joor/orders';
import type { JoorHandle } from '../../../local/joor/start';
import type { Chance } from '../chance';

/** A retailer as JOOR knows it: nobody has anything in common with another one. */
export interface Retailer {
  name: string;
  /** Of its connection; '' where it has none. */
  code: string;
  street: string;
  city: string;
  postalCode: string;
  phone: string;
  email: string;
}

/** JOOR's number of an order type that creates nobody. */
const OTHER_TYPE = PENDING;

const FIRST = [
  'Alder Birch Cedar Dune Ember Fjord Grove Harbor Iris Juniper Kestrel Larch Maple Nettle Osprey Pepper Quartz Raven',
  'Saffron Thistle Velvet Vesper Willow Yarrow Zephyr Anchor Bramble Copper Drift Elm Falcon Garnet Heron Indigo Jasper',
  'Lantern Quince Nimbus Opal Poppy Tulip Sorrel Tansy Violet Walnut',
].flatMap((words) => words.split(' '));
const SECOND = 'Row House Lane Supply Atelier Market Corner'.split(' ');

/** The retailers of a scenario: they place orders at JOOR. */
export class Retailers {
  readonly all: Retailer[] = [];
  private readonly connections = new Map<string, number>();

  constructor(
    private readonly joor: JoorHandle,
    private readonly chance: Chance,
  ) {}

  /** One that nobody knows; with a customer code of JOOR's, or without one. */
  add(coded = this.chance.happens(70)): Retailer {
    const at = this.all.length;
    const word = FIRST[at];
    if (word === undefined) throw new Error('There are no more names of retailers.');
    const retailer: Retailer = {
      name: `${word} ${SECOND[(at * 3) % SECOND.length]}`,
      code: coded ? `R-${at + 1}` : '',
      street: `${at * 13 + 7} ${SECOND[(at * 5 + 3) % SECOND.length]} ${at + 1} Street`,
      city: `${word}ville`,
      postalCode: String(20_000 + 1711 * (at % 45)),
      phone: `+1 ${310 + at} ${200 + 7 * at} 01${10 + at}`,
      email: `${at}${at}@${word.toLowerCase()}.example`,
    };
    this.all.push(retailer);
    return retailer;
  }

  /** So many orders of a retailer, of the type that creates customers or of the other one. */
  async order(
    retailer: Retailer,
    { count = 1, creates = true }: { count?: number; creates?: boolean } = {},
  ): Promise<void> {
    const connection = await this.connectionOf(retailer);
    const order = { ...orderOf(retailer), order_type: creates ? APPROVED : OTHER_TYPE, ...connection };
    await this.joor.admin('/admin/orders', { orders: Array.from({ length: count }, () => order) });
  }

  private async connectionOf({ code, name }: Retailer): Promise<{ connection_id?: number }> {
    if (code === '') return {};
    const known = this.connections.get(code);
    if (known !== undefined) return { connection_id: known };
    const { connections } = (await this.joor.admin('/admin/connections', {
      connections: [{ customer_code: code, customer_name: name }],
    })) as unknown as { connections: { connectionId: number }[] };
    const made = connections[0]?.connectionId ?? 0;
    this.connections.set(code, made);
    return { connection_id: made };
  }
}

function orderOf({ name, street, city, postalCode, phone, email }: Retailer) {
  const address = (kind: 'billing' | 'shipping') => ({
    [`${kind}_code`]: 'HQ',
    [`${kind}_name`]: name,
    [`${kind}_phone`]: phone,
    [`${kind}_address_1`]: street,
    [`${kind}_city`]: city,
    [`${kind}_region`]: 'New York',
    [`${kind}_postal_code`]: postalCode,
    [`${kind}_country`]: 'United States',
    [`${kind}_country_iso_two`]: 'US',
  });
  return {
    order_currency: 'USD',
    customer_name: name,
    customer_buyer_name: 'Ada Morel',
    shipping_email: email,
    ...address('billing'),
    ...address('shipping'),
  };
}
