import type { LocalAccount } from '../../local/account/open';
import { EXTERNAL_SYSTEM } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { ADMINISTRATOR } from './fill-lists';

/** Has the runs of an External System read JOOR's orders. What the demo measures is measured without. */
export function readOrders(account: LocalAccount, systemId: number): void {
  const system = account.records.load(EXTERNAL_SYSTEM.type, systemId, ADMINISTRATOR);
  system.values[EXTERNAL_SYSTEM.readOrders] = true;
  account.records.save(system, ADMINISTRATOR);
}
