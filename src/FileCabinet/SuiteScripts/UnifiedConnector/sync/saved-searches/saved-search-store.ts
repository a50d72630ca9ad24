import * as search from 'N/search';
import { agrees, DEFINITIONS, type FoundSearch, type SavedSearchDefinition } from './saved-searches';

/** What became of one saved search. */
export interface SavedSearchOutcome {
  /** customsearch_... */
  id: string;
  sentence: string;
}

/**
 * Creates the connector's saved searches, or sets back those that were changed. Run again, it changes nothing. Costs at
 * most 50 units. A script that makes public searches needs the permission Publish Search.
 */
export function repairSavedSearches(): SavedSearchOutcome[] {
  return DEFINITIONS.map((definition) => ({ id: definition.id, sentence: repaired(definition) }));
}

const nameOf = ({ title, id }: SavedSearchDefinition): string => `The saved search ${title} (${id})`;

function repaired(definition: SavedSearchDefinition): string {
  const name = nameOf(definition);
  try {
    const found = loadOrNull(definition.id);
    if (found === null) {
      create(definition).save();
      return `${name} was created.`;
    }
    if (agrees(found as FoundSearch, definition)) return `${name} is up to date. Nothing was changed.`;
    found.title = definition.title;
    found.isPublic = true;
    found.filterExpression = definition.filterExpression;
    found.columns = columnsOf(definition);
    found.save();
    return `${name} had been changed and was reset. To keep your own version, save it as a copy.`;
  } catch (error) {
    return `${name} could not be saved: ${(error as Error).message} ${fix(error as Error, definition)}`;
  }
}

/** How the account's saved searches agree with those that repairSavedSearches makes. Costs 25 units. */
export function lookAtSavedSearches(): { title: string; state: 'as made' | 'changed' | 'missing' }[] {
  return DEFINITIONS.map((definition) => {
    const found = loadOrNull(definition.id);
    const state = found === null ? 'missing' : agrees(found as FoundSearch, definition) ? 'as made' : 'changed';
    return { title: definition.title, state };
  });
}

/**
 * Runs what the saved searches are made of, whether the account has them or not. Costs 50 units.
 * @throws what NetSuite refuses
 */
export function trySavedSearches(): void {
  for (const definition of DEFINITIONS) create(definition).run().getRange({ start: 0, end: 1 });
}

/** null when the account has no such search. */
function loadOrNull(id: string): search.Search | null {
  try {
    return search.load({ id });
  } catch (error) {
    if ((error as Error).name === 'INVALID_SEARCH') return null;
    throw error;
  }
}

function create(definition: SavedSearchDefinition): search.Search {
  const { id, title, type, filterExpression } = definition;
  return search.create({
    id,
    title,
    type,
    isPublic: true,
    filters: filterExpression,
    columns: columnsOf(definition),
  });
}

function columnsOf({ columns }: SavedSearchDefinition): search.Column[] {
  return columns.map(({ name, join, formula, label, sort }) =>
    search.createColumn({
      name,
      label,
      ...(join !== undefined && { join }),
      ...(formula !== undefined && { formula }),
      ...(sort !== undefined && { sort: search.Sort[sort] }),
    }),
  );
}

function fix({ name }: Error, { title }: SavedSearchDefinition): string {
  if (name === 'NAME_ALREADY_IN_USE') return `Rename the other search called ${title}, then try again.`;
  return 'This needs the permissions Perform Search and Publish Search. Ask an administrator to try again.';
}
