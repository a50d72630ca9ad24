import * as record from 'N/record';
import { CUSTOMER } from '../netsuite/ids';
import { logError } from '../netsuite/log-error';
import { id, readAll, text } from '../netsuite/suiteql';
import { selectionCondition } from './queries';

/** What became of customers on which an External System was to be selected, or deselected. */
export interface SelectionResult {
  changed: number[];
  /** It was as it should be. */
  unchanged: number[];
  /** Why NetSuite did not save them, as sentences. */
  failed: { customerId: number; sentence: string }[];
}

interface Selected {
  /** Script type of its stage: customer, prospect or lead. */
  type: string;
  systemIds: number[];
}

/**
 * Selects or deselects an External System on customers, at most 900, and nothing else of them. It works as whoever runs the
 * script: NetSuite refuses customers that the role may not edit, and each refusal is told. Costs 10 units, and 5 for each
 * customer that changes (Oracle help, section_4274827256).
 */
export function changeSelection(systemId: number, customerIds: readonly number[], select: boolean): SelectionResult {
  const result: SelectionResult = { changed: [], unchanged: [], failed: [] };
  if (customerIds.length === 0) return result;
  const selections = readSelections(customerIds);
  for (const customerId of customerIds) {
    const selection = selections.get(customerId);
    if (!selection) {
      const sentence = `There is no customer with the internal ID ${customerId}, or your role may not see it.`;
      result.failed.push({ customerId, sentence });
    } else if (selection.systemIds.includes(systemId) === select) result.unchanged.push(customerId);
    else {
      try {
        save(customerId, selection, systemId, select);
        result.changed.push(customerId);
      } catch (error) {
        logError(`The External Systems of customer ${customerId} could not be saved`, error);
        result.failed.push({ customerId, sentence: `NetSuite did not save it: ${(error as Error).message}` });
      }
    }
  }
  return result;
}

function save(customerId: number, { type, systemIds }: Selected, systemId: number, select: boolean): void {
  const others = systemIds.filter((each) => each !== systemId);
  record.submitFields({
    type,
    id: customerId,
    values: { [CUSTOMER.externalSystems]: select ? [...others, systemId] : others },
    options: { ignoreMandatoryFields: true },
  });
}

/** External Systems selected on customers (1 to 900) by their ids. Costs 10 units for every 5,000 rows begun. */
export function readSelections(customerIds: readonly number[]): Map<number, Selected> {
  const where = selectionCondition('c.id', { ids: [...customerIds] });
  const rows = readAll({
    sql: `SELECT c.id, c.searchstage, m.maptwo AS systemid
      FROM customer c LEFT JOIN ${CUSTOMER.externalSystemsTable} m ON m.mapone = c.id WHERE ${where.sql}`,
    params: where.params,
    key: [
      { column: 'c.id', alias: 'id' },
      { column: 'm.maptwo', alias: 'systemid' },
    ],
  });
  const selections = new Map<number, Selected>();
  for (const row of rows) {
    const customerId = Number(row.id);
    const stage = text(row.searchstage).toLowerCase();
    const type = stage === 'lead' || stage === 'prospect' ? stage : 'customer';
    const selection = selections.get(customerId) ?? { type, systemIds: [] };
    const systemId = id(row.systemid);
    if (systemId !== null) selection.systemIds.push(systemId);
    selections.set(customerId, selection);
  }
  return selections;
}
