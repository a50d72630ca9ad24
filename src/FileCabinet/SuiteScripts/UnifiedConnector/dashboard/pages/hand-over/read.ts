import { buildConnection } from '../../../customers/build-connection';
import { customerCode } from '../../../customers/connection/company';
import type { Customer } from '../../../customers/customer';
import { exclusionReason } from '../../../customers/eligibility';
import { readCustomers } from '../../../customers/read-customers';
import { readStandings } from '../../../hand-over/read-standings';
import type { JoorConnection } from '../../../joor/connection';
import { accountFeatures } from '../../../netsuite/features';
import type { Settings } from '../../../settings/read-settings';

const readNow = (settings: Settings, ids: readonly number[]): Map<number, Customer> =>
  ids.length === 0 ? new Map() : readCustomers({ ids: [...ids] }, { ...settings, features: accountFeatures() });

/** Codes that customers would have if they were new, by internal id. Costs what `readCustomers` does; nothing where the code is the internal id. */
export function ownCodesOf(settings: Settings, ids: readonly number[]): Map<number, string> {
  if (settings.system.codeSource === 'internal-id') return new Map();
  return new Map(
    [...readNow(settings, ids)].map(([id, customer]) => [id, customerCode(customer, settings.system).trim()]),
  );
}

/** What each of these customers would send now, and why it would not. Costs 10 units and what `readCustomers` does. */
export function readSamples(
  settings: Settings,
  ids: readonly number[],
): { connections: JoorConnection[]; faults: string[] } {
  const customers = readNow(settings, ids);
  const codes = new Map(readStandings(settings.system.id, ids, null).map(({ customerId, code }) => [customerId, code]));
  const mapping = { ...settings, features: accountFeatures() };
  const connections: JoorConnection[] = [];
  const faults: string[] = [];
  for (const id of ids) {
    const customer = customers.get(id);
    const excluded = exclusionReason(customer, settings.system);
    if (!customer || excluded !== null) {
      faults.push(`Customer ${customer?.name ?? id} is not in the sample. ${excluded}`);
      continue;
    }
    const built = buildConnection(customer, mapping, codes.get(id) ?? '');
    for (const { message } of built.faults) faults.push(`${customer.name}: ${message}`);
    connections.push(built.connection);
  }
  return { connections, faults };
}
