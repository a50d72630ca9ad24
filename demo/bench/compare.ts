import { SYNC_STATE } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { editCustomers } from '../account/edit-customers';
import { fillAccount } from './account';
import { expectCount } from './cases';
import { type Day, measureDay } from './day';
import type { Joors } from './joor';
import { advance, type Figures, measureExport, measureReadBack, WINDOW_SECONDS } from './measure';
import { measureRival } from './rivals';

/** What happens between two runs. */
export interface Event {
  title: string;
  /** Customers that it changes. */
  customers: number;
}

/** What one event costs by each design. */
export interface Compared {
  event: Event;
  naive: Figures;
  peer: Figures;
  /** Until JOOR has accepted it. */
  connector: Figures;
  /** From there until all are In sync: neither rival reads anything back. */
  connectorReadBack: Figures;
}

const NOTHING: Event = { title: 'nothing changed', customers: 0 };

function eventsOf(count: number): Event[] {
  const edits = [1, 10, 100].filter((size) => size <= count);
  return [
    { title: `first load of ${count}`, customers: count },
    ...edits.map((size) => ({ title: `${size} edited`, customers: size })),
    NOTHING,
  ];
}

/**
 * Measures three designs on one account, and a day of two: the connector, the peer, and last the naive design, which writes on the customers
 * and so changes them for the others. It takes everybody at each run, for it cannot tell who has changed.
 * @param runs of the day
 */
export async function measureCompared(
  file: string,
  count: number,
  { joor, other }: Joors,
  runs: number,
  onStep: (title: string) => void,
): Promise<{ compared: Compared[]; day: Day }> {
  const bench = fillAccount(file, count, joor, () => {});
  const { account, systemId } = bench;
  const events = eventsOf(count);
  const change = ({ customers }: Event) => editCustomers(account, systemId, customers);
  try {
    const own: Omit<Compared, 'naive'>[] = [];
    for (const event of events) {
      onStep(`${event.title}: connector and peer`);
      if (own.length > 0) change(event);
      const customers = Math.max(1, event.customers);
      const connector = await measureExport(account, joor, customers);
      const connectorReadBack = await measureReadBack(account, joor, customers);
      own.push({ event, connector, connectorReadBack, peer: await measureRival('peer', account, other, customers) });
      await advance(account, joor, WINDOW_SECONDS);
    }
    expectCount(account, 'were sent', `${SYNC_STATE.type} WHERE ${SYNC_STATE.fingerprintSent} IS NOT NULL`, count);
    expectCount(
      account,
      'were sent by the peer',
      "customrecord_peer_status WHERE custrecord_peer_status = 'Sent'",
      count,
    );
    onStep(`a day of ${count}`);
    const day = await measureDay(bench, { joor, other }, count, runs);
    const compared: Compared[] = [];
    for (const each of own) {
      onStep(`${each.event.title}: naive design`);
      if (compared.length > 0) change(each.event);
      compared.push({ ...each, naive: await measureRival('naive', account, other, count) });
    }
    expectCount(account, 'were sent by the naive design', "customer WHERE custentity_naive_status = 'Sent'", count);
    return { compared, day };
  } finally {
    account.close();
  }
}
