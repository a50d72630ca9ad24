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

export function onRequest({ response }: EntryPoints.Suitelet.onRequestContext): void {
  const id = searchOf(runtime.getCurrentScript().deploymentId);
  try {
    redirect.toSavedSearchResult({ id: search.load({ id }).searchId });
  } catch (error) {
    const form = serverWidget.createForm({ title: 'Saved Search' });
    form.addPageInitMessage({
      type: message.Type.WARNING,
      title: 'The saved search could not be opened',
      message: `${id}: ${(error as Error).message} If it is missing, an administrator creates it by the action saved_searches of the script JOOR Actions.`,
    });
    response.writePage(form);
  }
}

function searchOf(deploymentId: string): string {
  const names = Object.keys(SAVED_SEARCHES) as (keyof typeof SAVED_SEARCHES)[];
  const name = names.find((candidate) => SEARCH_LINK.deployments[candidate] === deploymentId.toLowerCase());
  if (name === undefined) throw new Error(`The deployment ${deploymentId} names no saved search.`);
  return SAVED_SEARCHES[name];
}
