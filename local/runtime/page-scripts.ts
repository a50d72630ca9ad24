import type { Account } from '../account/account';
import { children, flagOf, referencedScriptId, textOf } from '../account/catalogue/xml';
import type { DeployedObject } from '../account/deployed-object';
import type { Actor } from '../account/records/document';
import type { SdfElement } from '../account/sdf/project';
import { isInAudience, selected } from './audience';
import type { ScriptType } from './script-types';
import { readScript, type ScriptDeployment, type ScriptRecord } from './scripts';

/** A deployment of a script that pages and saves call, with what its XML says besides. */
export interface PageDeployment {
  script: ScriptRecord;
  deployment: ScriptDeployment;
  element: SdfElement;
  /** Number of the deployment within its script, from 1: its id in addresses. */
  number: number;
}

const USER_EVENT: ScriptType = {
  object: 'usereventscript',
  header: 'UserEventScript',
  executionContext: 'USEREVENT',
  entryPoints: ['beforeLoad', 'beforeSubmit', 'afterSubmit'],
  required: [['beforeLoad', 'beforeSubmit', 'afterSubmit']],
};

const SUITELET: ScriptType = {
  object: 'suitelet',
  header: 'Suitelet',
  executionContext: 'SUITELET',
  entryPoints: ['onRequest'],
  required: [['onRequest']],
};

const CLIENT_SCRIPT: ScriptType = {
  object: 'clientscript',
  header: 'ClientScript',
  executionContext: 'USERINTERFACE',
  entryPoints: [
    'pageInit',
    'fieldChanged',
    'postSourcing',
    'sublistChanged',
    'lineInit',
    'validateField',
    'validateLine',
    'validateInsert',
    'validateDelete',
    'saveRecord',
    'localizationContextEnter',
    'localizationContextExit',
  ],
  required: [['pageInit', 'fieldChanged', 'postSourcing', 'sublistChanged', 'lineInit', 'validateField', 'saveRecord']],
};

const read = new WeakMap<DeployedObject, PageDeployment[]>();

/** Deployments of user events, in the order of their scripts' internal ids. */
export function userEventDeployments(account: Account): PageDeployment[] {
  return deploymentsOf(account, USER_EVENT);
}

export function suiteletDeployments(account: Account): PageDeployment[] {
  return deploymentsOf(account, SUITELET);
}

export function clientScriptDeployments(account: Account): PageDeployment[] {
  return deploymentsOf(account, CLIENT_SCRIPT);
}

/** What happens to a record, and where. */
export interface RecordEvent {
  recordType: string;
  /** As context.type of user events: create, edit, view, ... */
  type: string;
  /** As runtime.executionContext names it. */
  context: string;
}

/** Whether a deployment on a record type is meant for an event, and for whoever brought it about. */
export function isMeantFor(account: Account, page: PageDeployment, event: RecordEvent, actor: Actor): boolean {
  const { deployment, element } = page;
  const contexts = selected(element, 'executioncontext');
  const eventType = textOf(element, 'eventtype').toLowerCase();
  return (
    deployment.isDeployed &&
    isAbout(account, textOf(element, 'recordtype'), event.recordType) &&
    (contexts.length === 0 || contexts.includes(event.context)) &&
    (eventType === '' || eventType === event.type) &&
    isInAudience(account, element, actor)
  );
}

/** Leads and prospects are customers in an earlier stage: whether a deployment on Customer hears of them is not known. */
function isAbout({ behaviours, catalogue }: Account, named: string, recordType: string): boolean {
  const id = (referencedScriptId(named) ?? named).toLowerCase();
  if (id === recordType) return true;
  const included = behaviours.get('user-events.lead-prospect') === 'included';
  return included && id === 'customer' && catalogue.type(recordType)?.table === 'customer';
}

/**
 * Whoever a deployment runs as when a person triggers it: the person, with the deployment's own role where it has one
 * (Oracle help chapter_N2997500).
 */
export function runsAs({ element }: PageDeployment, actor: Actor): Actor {
  const role = textOf(element, 'runasrole');
  if (role === '') return actor;
  return { ...actor, role: (referencedScriptId(role) ?? role).toLowerCase(), callerRole: actor.role };
}

function deploymentsOf(account: Account, type: ScriptType): PageDeployment[] {
  return account.objects(type.object).flatMap((object) => {
    let deployments = read.get(object);
    if (deployments === undefined) {
      deployments = flagOf(object.root, 'isinactive', false) ? [] : readDeployments(object, type);
      read.set(object, deployments);
    }
    return deployments;
  });
}

function readDeployments(object: DeployedObject, type: ScriptType): PageDeployment[] {
  const script = readScript(object, type);
  return children(object.root, 'scriptdeployments', 'scriptdeployment').flatMap((element, index) => {
    const deployment = script.deployments[index];
    return deployment === undefined ? [] : [{ script, deployment, element, number: index + 1 }];
  });
}
