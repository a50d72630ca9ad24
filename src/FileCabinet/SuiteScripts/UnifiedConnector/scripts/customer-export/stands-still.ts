import { readSettingsOfRun } from '../../settings/read-settings';
import type { Stopped } from './contract';

/** That a run could not do its work for an External System, in a sentence for the Run and the alert. */
export function standsStill(systemName: string, error: unknown): string {
  const { message } = error as Error;
  return `${systemName} stands still: ${message}${/[.!?]$/.test(message) ? '' : '.'} Other External Systems go on, and each run tries it again.`;
}

/** That a later stage raised while it worked for an External System. Costs 1 unit. */
export function stoppedBy(systemId: number, error: unknown, left: number[]): Stopped {
  const name = readSettingsOfRun().find(({ system }) => system.id === systemId)?.system.name;
  return { systemId, message: standsStill(name ?? `External System ${systemId}`, error), left };
}
