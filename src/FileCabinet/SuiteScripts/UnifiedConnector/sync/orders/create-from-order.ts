import { changeSelection } from '../../customers/selection-store';
import type { Features } from '../../netsuite/features';
import type { CustomerForm } from '../../orders/customer-form';
import { heldAtJoor } from '../../orders/held-at-joor';
import type { ExternalSystem } from '../../settings/external-system';
import type { FieldMap } from '../../settings/field-map';
import { enterCode } from '../compare/decide';
import { readCodeHolders } from '../compare/read-code-holders';
import { readMatchCustomers } from '../match/read-match-customers';
import { STATES } from '../records/states';
import { FROM_ORDER, readSyncStates, writeSyncState } from '../records/sync-state-store';
import { createCustomer, findCreated } from './customer-store';
import type { OrderRow } from './order-row';
import { recordDecision } from './row-store';

export interface CreationPlan {
  system: ExternalSystem;
  fieldMap: FieldMap;
  features: Features;
}

/** What became of the creation of a customer. */
export type Creation =
  | { kind: 'created'; customerId: number; sentence: string }
  /** NetSuite did not save it, or the code is somebody else's: with what to do. */
  | { kind: 'failed'; sentence: string };

/** Who creates a customer, and what is done when it is there, before its row says so. */
export interface Creator {
  by: string;
  automatic: boolean;
  beforeRow?: (customerId: number) => void;
}

/**
 * Creates the customer of a row, wholly or not at all. The row says first that it is being created; then, each found done where it
 * is repeated: the customer, by its external id; its Sync State, which says that JOOR has it; the External System selected
 * on it, from when on runs look at it; the row. Where that breaks off, `finishCreation` goes on. Costs 97 units.
 */
export function createFromOrder(row: OrderRow, form: CustomerForm, plan: CreationPlan, creator: Creator): Creation {
  const { by, automatic } = creator;
  const taken = codeHolder(row, plan);
  if (taken !== null) return failed(row, taken, by);
  recordDecision(row.id, { state: 'Creating', reason: '', automatic, by });
  try {
    return finish(row, createCustomer(form, row.externalId, plan.features), plan, creator);
  } catch (error) {
    // Two at once: NetSuite took one of them.
    const customerId = findCreated(row.externalId);
    if (customerId === null) return failed(row, refusal(error as Error, form), by);
    return finish(row, customerId, plan, creator);
  }
}

/** Goes on with a creation that broke off: from where it did, or, where no customer was saved, from the start. Costs 95 units. */
export function finishCreation(row: OrderRow, plan: CreationPlan, creator: Creator): Creation | null {
  const customerId = findCreated(row.externalId);
  if (customerId !== null) return finish(row, customerId, plan, creator);
  recordDecision(row.id, { state: 'New', reason: '', automatic: false, by: creator.by });
  return null;
}

function finish(row: OrderRow, customerId: number, plan: CreationPlan, creator: Creator): Creation {
  const { by, automatic, beforeRow } = creator;
  const sentence = writeKnown(row, customerId, plan);
  const [refused] = changeSelection(plan.system.id, [customerId], true).failed;
  if (refused) {
    const what = `The customer was created with the internal ID ${customerId}, but ${plan.system.name} could not be selected on it: ${refused.sentence} Select it there.`;
    return failed(row, what, by);
  }
  beforeRow?.(customerId);
  recordDecision(row.id, { state: 'Created', customer: customerId, reason: sentence, automatic, by });
  return { kind: 'created', customerId, sentence };
}

/** Somebody that has JOOR's code by now; null: nobody. */
function codeHolder({ code, name }: OrderRow, { system }: CreationPlan): string | null {
  if (code === '') return null;
  const holder = readCodeHolders(system.id, [{ customerId: 0, name, code }])
    .get(code)
    ?.find(({ gone, mergedInto }) => !gone || mergedInto !== null);
  return holder
    ? `Customer code "${code}" already belongs to customer ${holder.name} (internal ID ${holder.mergedInto ?? holder.customerId}) at JOOR. Link this one with it, or correct the code at JOOR.`
    : null;
}

/**
 * Says on the Sync State what JOOR has: the code of the order, or none, and what the order shows of the customer, with which the
 * next versions are compared before anything is sent. Costs 60 units.
 */
function writeKnown(row: OrderRow, customerId: number, plan: CreationPlan): string {
  const { id: systemId } = plan.system;
  const known = readSyncStates({ ids: [customerId] }, systemId).get(customerId);
  const [customer] = readMatchCustomers({ ids: [customerId] }, plan);
  const own = customer?.code ?? '';
  const code = row.code || own;
  const reason = row.code === '' ? enterCode(code) : knownAtJoor(row);
  // A run that broke off wrote it before.
  if (known?.fingerprintSent) return reason;
  writeSyncState(known, customerId, systemId, {
    state: STATES.onHold,
    reason,
    customerName: customer?.name ?? row.name,
    customerCode: code,
    fingerprintSent: FROM_ORDER,
    fingerprintChecked: '',
    payload: JSON.stringify(heldAtJoor(row.order)),
    codeToEnter: row.code !== '' && row.code === own ? '' : own,
    matchedName: row.name.slice(0, 300),
    codeCheck: '',
    codeCheckedAt: null,
  });
  return reason;
}

const knownAtJoor = ({ order, code }: OrderRow): string =>
  `JOOR has this customer with the customer code "${code}": it was created from its order ${order.id}. It is sent when it differs from what that order shows.`;

function failed(row: OrderRow, sentence: string, by: string): Creation {
  recordDecision(row.id, { state: 'Failed', reason: sentence, by });
  return { kind: 'failed', sentence };
}

/** NetSuite's own words, with what to do. */
function refusal({ name, message }: Error, form: CustomerForm): string {
  const said = `NetSuite did not save the customer, and nothing of it was kept: ${message}`;
  if (/^Please enter value/i.test(message)) {
    return `${said} Fill in these fields. If the form here lacks one, create the customer in NetSuite and link it.`;
  }
  if (name === 'UNIQUE_CUST_ID_REQD') {
    const what = form.entityId === '' ? 'its name' : `"${form.entityId}"`;
    return `${said} Another customer, vendor or contact has ${what} as its ID: enter another Customer ID, or link that customer.`;
  }
  if (/PERMISSION/.test(name)) return `${said} The role needs the permission Lists > Customers with the level Create.`;
  return `${said} Correct it and create the customer again.`;
}
