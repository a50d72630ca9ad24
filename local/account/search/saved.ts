import type { Account } from '../account';
import { inTransaction, nextId, type Row } from '../database';
import { NetSuiteError, NotSupportedError } from '../errors';
import type { Actor } from '../records/document';
import type { SearchColumn } from './plan';

export interface StoredColumn extends SearchColumn {
  label?: string;
}

/** What a saved search is made of. */
export interface SavedSearchDefinition {
  /** customsearch_...; without one the account gives it. */
  scriptId?: string;
  title: string;
  /** As search.Type. */
  type: string;
  /** A filter expression of texts, numbers and check boxes. */
  filters: unknown[];
  columns: StoredColumn[];
  isPublic: boolean;
}

/** A saved search of the account. */
export interface SavedSearch extends SavedSearchDefinition {
  internalId: number;
  scriptId: string;
  /** Internal id of the user who saved it first. */
  owner: number;
}

export const PERFORM_SEARCH = 'LIST_FIND';
const PUBLISH_SEARCH = 'LIST_PUBLISHSEARCH';

/** Saved searches that a user sees, by title: their own and the public ones, an administrator all. */
export function listSavedSearches(account: Account, actor: Actor): SavedSearch[] {
  const rows = account.statements.all('SELECT * FROM sys_saved_search ORDER BY title COLLATE NOCASE, internalid');
  return rows.map(savedSearchOf).filter((search) => maySee(search, actor));
}

/**
 * @param id internal id or script id
 * Errors: INVALID_SEARCH (Oracle help section_4345775501), INSUFFICIENT_PERMISSION.
 */
export function findSavedSearch(id: string | number, account: Account, actor: Actor): SavedSearch {
  const row = account.statements.get(
    'SELECT * FROM sys_saved_search WHERE CAST(internalid AS TEXT) = ? OR scriptid = ? COLLATE NOCASE',
    String(id),
    String(id),
  );
  if (row === undefined) throw new NetSuiteError('INVALID_SEARCH', 'That search or mass update does not exist.');
  const search = savedSearchOf(row);
  if (!maySee(search, actor)) throw refused('You may not see this saved search: it is not public, and not yours.');
  return search;
}

/**
 * Saves a new search, or with an internal id changes one. @returns its internal id
 * Errors: SSS_DUPLICATE_SEARCH_SCRIPT_ID, NAME_ALREADY_IN_USE (Oracle help section_452655578613), INSUFFICIENT_PERMISSION.
 */
export function saveSavedSearch(
  definition: SavedSearchDefinition,
  internalId: number | undefined,
  account: Account,
  actor: Actor,
): number {
  requireLevel(account, actor, PERFORM_SEARCH, 'Perform Search');
  if (definition.isPublic) requireLevel(account, actor, PUBLISH_SEARCH, 'Publish Search');
  const { title, type, filters, columns, isPublic } = definition;
  const { statements } = account;
  return inTransaction(account, () => {
    if (internalId !== undefined) requireOwner(findSavedSearch(internalId, account, actor), actor);
    const id = internalId ?? nextId(statements, 'savedsearch');
    const scriptId = (definition.scriptId ?? `customsearch${id}`).toLowerCase();
    if (!/^customsearch\w*$/.test(scriptId))
      throw new NotSupportedError(
        `N/search: saving a search with the id ${scriptId}, which does not begin with customsearch`,
      );
    const taken = (column: string, value: string): boolean =>
      statements.get(`SELECT 1 FROM sys_saved_search WHERE ${column} = ? AND internalid <> ?`, value, id) !== undefined;
    if (taken('scriptid', scriptId))
      throw new NetSuiteError(
        'SSS_DUPLICATE_SEARCH_SCRIPT_ID',
        'Saved search script IDs must be unique. Please choose another script ID. If you are trying to modify an existing saved search, use search.load().',
      );
    if (taken('title', title))
      throw new NetSuiteError(
        'NAME_ALREADY_IN_USE',
        'A search has already been saved with that name. Please use a different name.',
      );
    statements.run(
      `INSERT INTO sys_saved_search (internalid, scriptid, title, type, definition, ispublic, owner)
       VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (internalid) DO UPDATE SET scriptid = excluded.scriptid, title = excluded.title,
         definition = excluded.definition, ispublic = excluded.ispublic`,
      id,
      scriptId,
      title,
      type,
      JSON.stringify({ filters, columns }),
      isPublic ? 'T' : 'F',
      actor.userId,
    );
    return id;
  });
}

/** Errors: INVALID_SEARCH, INSUFFICIENT_PERMISSION. */
export function deleteSavedSearch(id: string | number, account: Account, actor: Actor): void {
  const search = findSavedSearch(id, account, actor);
  requireOwner(search, actor);
  account.statements.run('DELETE FROM sys_saved_search WHERE internalid = ?', search.internalId);
}

function savedSearchOf(row: Row): SavedSearch {
  const { filters, columns } = JSON.parse(String(row.definition)) as Pick<SavedSearch, 'filters' | 'columns'>;
  return {
    internalId: Number(row.internalid),
    scriptId: String(row.scriptid),
    title: String(row.title),
    type: String(row.type),
    filters,
    columns,
    isPublic: row.ispublic === 'T',
    owner: Number(row.owner),
  };
}

function isOwner({ owner }: SavedSearch, { userId, role }: Actor): boolean {
  return role === 'administrator' || owner === userId;
}

function maySee(search: SavedSearch, actor: Actor): boolean {
  return search.isPublic || isOwner(search, actor);
}

function requireOwner(search: SavedSearch, actor: Actor): void {
  if (!isOwner(search, actor))
    throw refused(`Only its owner or an administrator may change the search ${search.title}.`);
}

function requireLevel(account: Account, { role }: Actor, permission: string, label: string): void {
  if ((account.role(role)?.level(permission) ?? 0) === 0)
    throw refused(`You need the 'Lists -> ${label}' permission to save this search.`);
}

function refused(sentence: string): NetSuiteError {
  return new NetSuiteError('INSUFFICIENT_PERMISSION', `Permission Violation: ${sentence}`);
}
