import { CUSTOMER_TEMPLATE } from '../../netsuite/ids';
import { mayLoad } from '../../netsuite/permissions';
import { readSystems } from '../../settings/read-settings';
import { readTemplate, type StoredTemplate } from '../../sync/template/template-store';
import type { Parameters } from '../server/parameters';
import { Refusal } from '../server/refusal';

export const GONE = 'There is no such active External System. Reload the page.';

/** An active External System. Costs 10 units. */
export function systemOf(systemId: number) {
  const found = readSystems().find(({ system, inactive }) => system.id === systemId && !inactive);
  if (!found) throw new Refusal(GONE);
  return found.system;
}

/** The template saved last. Costs 10 units, 1 more where none is saved. */
export function templateOf(systemId: number): StoredTemplate {
  const template = readTemplate(systemId);
  // A role that may not see them is shown none.
  if (template.version === 0 && !mayLoad(CUSTOMER_TEMPLATE.type)) {
    throw new Refusal(
      'The role that this page works as may not see records of the type JOOR Customer Template. Deploy the roles again.',
    );
  }
  return template;
}

/** The same, where it still is the version that the person sees. */
export function ofVersion(systemId: number, parameters: Parameters): StoredTemplate {
  const template = templateOf(systemId);
  if (template.version !== parameters.version) {
    throw new Refusal(
      `${template.savedBy || 'Somebody'} saved version ${template.version} of the Customer Data Template meanwhile. Close this and begin again.`,
    );
  }
  return template;
}
