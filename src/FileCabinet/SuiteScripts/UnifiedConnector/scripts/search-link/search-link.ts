/**
 * Leads from the menu to the results of one saved search, which its deployment names: the menu cannot name searches
 * that a script makes.
 *
 * @NApiVersion 2.1
 * @NScriptType Suitelet
 * @NModuleScope SameAccount
 */
import * as redirect from 'N/redirect';
import * as runtime from 'N/runtime';
import * as search from 'N/search';
import type { EntryPoints } from 'N/types';
import * as message from 'N/ui/message';
import * as serverWidget from 'N/ui/serverWidget';
import { SAVED_SEARCHES, SEARCH_LINK } from '../../netsuite/ids';
import { DEFINITIONS, type SavedSearchDefinition } from '../../sync/saved-searches/saved-searches';

export function onRequest({ response }: EntryPoints.Suitelet.onRequestContext): void {
  const { id, title } = searchOf(runtime.getCurrentScript().deploymentId);
  try {
    redirect.toSavedSearchResult({ id: search.load({ id }).searchId });
  } catch (error) {
    const form = serverWidget.createForm({ title });
    form.addPageInitMessage({
      type: message.Type.WARNING,
      title: 'The saved search could not be opened',
      message: `${title} (${id}): ${(error as Error).message} If it is missing, an administrator must press Create or repair searches under Check Set-up in the Dashboard.`,
    });
    response.writePage(form);
  }
}

function searchOf(deploymentId: string): SavedSearchDefinition {
  const links = Object.entries(SEARCH_LINK.deployments) as [keyof typeof SAVED_SEARCHES, string][];
  const name = links.find(([, deployment]) => deployment === deploymentId.toLowerCase())?.[0];
  const definition = DEFINITIONS.find(({ id }) => name !== undefined && id === SAVED_SEARCHES[name]);
  if (definition === undefined) throw new Error(`The deployment ${deploymentId} has no saved search.`);
  return definition;
}
