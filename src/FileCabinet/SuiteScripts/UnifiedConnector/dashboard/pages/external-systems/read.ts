import { accountFeatures } from '../../../netsuite/features';
import { EXTERNAL_SYSTEM } from '../../../netsuite/ids';
import { readFew, text } from '../../../netsuite/suiteql';
import type { Choice, SettingChoices } from './contract';

/**
 * Subsidiaries that settings may name, and employees who may send mail. Which are inactive is only known of employees. Costs 10
 * units, for an account without subsidiaries too.
 */
export function readSubsidiariesAndSenders(): Omit<SettingChoices, 'customerFields'> {
  const subsidiaries = `SELECT 'subsidiary' AS kind, s.id AS id, s.name AS name FROM subsidiary s UNION ALL `;
  const rows = readFew(
    `${accountFeatures().subsidiaries ? subsidiaries : ''}SELECT 'sender' AS kind, e.id AS id, e.entityid AS name
     FROM employee e WHERE e.isinactive = 'F' AND e.giveaccess = 'T'`,
  );
  const of = (kind: string): Choice[] =>
    rows
      .filter((row) => text(row.kind) === kind)
      .map((row) => ({ id: String(row.id), name: text(row.name) }))
      .sort((one, other) => one.name.localeCompare(other.name));
  return { subsidiaries: of('subsidiary'), senders: of('sender') };
}

/** Where each External System was confirmed, by its id. Costs 10 units. */
export const readConfirmations = (): Map<number, string> =>
  new Map(
    readFew(`SELECT id, ${EXTERNAL_SYSTEM.accountId} AS confirmed FROM ${EXTERNAL_SYSTEM.type}`).map((row) => [
      Number(row.id),
      text(row.confirmed),
    ]),
  );
