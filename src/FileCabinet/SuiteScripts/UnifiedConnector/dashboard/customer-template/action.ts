import { estimate } from '../../joor/eta';
import { accountFeatures } from '../../netsuite/features';
import { lackingPermission } from '../../netsuite/permissions';
import { readSettings } from '../../settings/read-settings';
import { fillTemplate } from '../../sync/template/fill-template';
import { recordHandOver, settleHandOver } from '../../sync/template/record-hand-over';
import { readTemplateFile, readToday } from '../../sync/template/template-store';
import type { Action, ActionsOf } from '../server/action';
import { idOf, idsOf, oneOf, type Parameters } from '../server/parameters';
import { Refusal } from '../server/refusal';
import { MOST_CHECKED, MOST_HANDED_OVER, MOST_IN_WORKBOOK } from './contract';
import { GONE, ofVersion, systemOf, templateOf } from './template-of';

/** How the template of an External System is filled. Costs 21 units. */
const customerTemplate: Action<'customer_template'> = {
  answer(parameters) {
    const system = systemOf(idOf(parameters, 'systemId'));
    return { systemId: system.id, system: system.name, template: templateOf(system.id) };
  },
};

/** JOOR's blank template as it was uploaded. Costs 20 units. */
const templateFile: Action<'customer_template_file'> = {
  answer(parameters) {
    const { fileId } = ofVersion(idOf(parameters, 'systemId'), parameters);
    if (fileId === null) throw new Refusal('This version has no workbook.');
    return { base64: readTemplateFile(fileId) };
  },
};

function handOverOf({ handOver }: Parameters): number | null {
  if (handOver === null) return null;
  if (typeof handOver !== 'number' || !Number.isInteger(handOver) || handOver < 1 || handOver > MOST_IN_WORKBOOK) {
    throw new Refusal(`"handOver" must be null or a whole number from 1 to ${MOST_IN_WORKBOOK}.`);
  }
  return handOver;
}

/**
 * The rows of customers in the template, and, where they are handed over, their Sync States. Costs 160 units for at most 200
 * customers; handed over, 210 and 8 for each of at most 50.
 */
const fill: Action<'fill_customer_template'> = {
  answer(parameters, visitor) {
    const systemId = idOf(parameters, 'systemId');
    const customers = handOverOf(parameters);
    const customerIds = idsOf(parameters, 'customerIds', customers === null ? MOST_CHECKED : MOST_HANDED_OVER);
    if (customerIds.length === 0) throw new Refusal('Select at least one customer.');
    const lacking = lackingPermission(accountFeatures());
    if (lacking !== null) throw new Refusal(lacking);
    const settings = readSettings().find(({ system }) => system.id === systemId);
    if (!settings) throw new Refusal(GONE);
    const { version, mapping } = ofVersion(systemId, parameters);
    const filled = [...fillTemplate(settings, customerIds, mapping).values()];
    const lines = filled.map(({ line }) => line);
    if (customers === null) return { lines, busy: false, eta: null };
    const recorded = recordHandOver(settings.system, filled, { by: visitor.name, version, customers });
    if (recorded === null) return { lines: [], busy: true, eta: null };
    const left = 'It was not recorded: this request has used its governance units. Select it again.';
    return {
      lines: lines.map((line) =>
        line.faults.length > 0 || recorded.has(line.customerId) ? line : { ...line, faults: [left] },
      ),
      busy: false,
      eta: estimate(readToday(), customers),
    };
  },
};

/** Notes that JOOR has customers that were handed over, or never got them. Costs 46 units, and 4 for each. */
const settle: Action<'settle_hand_over'> = {
  answer(parameters, visitor) {
    const system = systemOf(idOf(parameters, 'systemId'));
    const customerIds = idsOf(parameters, 'customerIds', MOST_CHECKED);
    const settlement = oneOf(parameters, 'settlement', ['has', 'not'] as const);
    return { changed: settleHandOver(system, customerIds, settlement, visitor.name) };
  },
};

export const customerTemplateActions: ActionsOf<
  'customer_template' | 'customer_template_file' | 'fill_customer_template' | 'settle_hand_over'
> = {
  customer_template: customerTemplate,
  customer_template_file: templateFile,
  fill_customer_template: fill,
  settle_hand_over: settle,
};
