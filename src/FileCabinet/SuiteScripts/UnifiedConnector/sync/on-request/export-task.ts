import type { Settings } from '../../settings/read-settings';
import type { ExportLine, LineOutcome } from './export-answer';

/** Customers to export to one External System because a person asked for them. */
export interface ExportTask {
  settings: Settings;
  customers: NamedCustomer[];
}

export interface NamedCustomer {
  id: number;
  name: string;
}

/** A customer that was asked for, and the External Systems that it concerns: selected on it, or with a Sync State. */
export interface Target {
  name: string;
  systemIds: ReadonlySet<number>;
}

/**
 * What is to be done in which External System; `systemId` null: in each that concerns the customer. A customer for which
 * nothing can be done gets a line that says why.
 */
export function resolveTargets(
  customerIds: readonly number[],
  targets: ReadonlyMap<number, Target>,
  settings: readonly Settings[],
  systemId: number | null,
): { tasks: ExportTask[]; lines: ExportLine[] } {
  const tasks = settings.map((own): ExportTask => ({ settings: own, customers: [] }));
  const lines: ExportLine[] = [];
  for (const customerId of customerIds) {
    const target = targets.get(customerId);
    const concerned = tasks.filter(({ settings: { system } }) =>
      systemId === null ? target?.systemIds.has(system.id) : system.id === systemId,
    );
    if (target && concerned.length > 0) {
      for (const { customers } of concerned) customers.push({ id: customerId, name: target.name });
    } else lines.push({ customerId, systemId, systemName: '', ...refusal(customerId, target, systemId) });
  }
  return { tasks: tasks.filter(({ customers }) => customers.length > 0), lines };
}

function refusal(
  customerId: number,
  target: Target | undefined,
  systemId: number | null,
): { name: string; outcome: LineOutcome; sentence: string } {
  if (!target) {
    const sentence = `There is no customer with the internal ID ${customerId}, or this role may not see it.`;
    return { name: '', outcome: 'unknown customer', sentence };
  }
  const { name } = target;
  if (systemId !== null) {
    const sentence = `There is no active External System with the internal ID ${systemId}.`;
    return { name, outcome: 'excluded', sentence };
  }
  const sentence =
    target.systemIds.size === 0
      ? 'The customer is not enabled for JOOR. Select an External System on its External System subtab and save it.'
      : 'Every External System selected on the customer is inactive. Activate one, or select another.';
  return { name, outcome: 'excluded', sentence };
}

/** One line for each customer of a task, by what `answer` says of it. */
export const linesOf = (
  { settings: { system }, customers }: ExportTask,
  answer: (customer: NamedCustomer) => Pick<ExportLine, 'outcome' | 'sentence' | 'runId'>,
): ExportLine[] =>
  customers.map((customer) => ({
    customerId: customer.id,
    systemId: system.id,
    systemName: system.name,
    name: customer.name,
    ...answer(customer),
  }));
