import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { UserError } from '../user-error';
import type { JoorAccount } from './account';
import type { Joor } from './joor';

/** What a local JOOR is kept as. Faults, its clock and requests on their way are no part of it. */
interface Kept {
  version: typeof VERSION;
  requests: Joor['requests'];
  sftpLines: Joor['sftpLines'];
  settings: Joor['settings'];
  /** Accounts by their tokens, all they hold as plain data. */
  accounts: [token: string, account: object][];
}

/** Another one where older files could not be read any more. */
const VERSION = 1;

/** Everything that a JOOR holds. */
export function stateOf(joor: Joor): Buffer {
  const { requests, sftpLines, settings } = joor;
  const kept: Kept = { version: VERSION, requests, sftpLines, settings, accounts: joor.byTokens() };
  return serialize(kept);
}

/** Writes everything that a JOOR holds; the file is whole at every moment. */
export function keepIn(file: string, joor: Joor): void {
  writeFileSync(`${file}.new`, stateOf(joor));
  renameSync(`${file}.new`, file);
}

/**
 * Fills a JOOR that was just started with what another one was kept as. Returns whether there was one.
 * @throws UserError where the file holds none
 */
export function restoreFrom(file: string, joor: Joor): boolean {
  if (!existsSync(file)) return false;
  const kept = keptOf(readFileSync(file));
  if (kept === null) {
    throw new UserError(
      `${file} does not hold a local JOOR that this version can read. Name another file, or delete it.`,
    );
  }
  fill(joor, kept);
  return true;
}

/**
 * Makes a JOOR what it or another one was when its state was read, with the clock of a JOOR that was just started.
 * @throws Error where the state is none
 */
export function goBackTo(state: Buffer, joor: Joor): void {
  const kept = keptOf(state);
  if (kept === null) throw new Error('state must be what GET /admin/state gave.');
  joor.reset();
  fill(joor, kept);
}

function fill(joor: Joor, kept: Kept): void {
  joor.requests = kept.requests;
  joor.sftpLines = kept.sftpLines;
  Object.assign(joor.settings, kept.settings);
  for (const [token, account] of kept.accounts) layOver(joor.open(token), account);
}

/** null: whatever it is, it is no JOOR that this version can read. */
function keptOf(state: Buffer): Kept | null {
  try {
    const kept = deserialize(state) as Partial<Kept> | null;
    const lists = [kept?.requests, kept?.sftpLines, kept?.accounts];
    const isWhole = kept?.version === VERSION && lists.every(Array.isArray) && typeof kept.settings === 'object';
    return isWhole ? (kept as Kept) : null;
  } catch {
    return null;
  }
}

/** Gives an object all that was kept of it. What has a class keeps it, and what accounts share stays shared. */
function layOver(made: JoorAccount | object, kept: object): void {
  const held = made as Record<string, unknown>;
  for (const [name, value] of Object.entries(kept)) {
    const own = held[name];
    if (isHolder(own)) layOver(own, value as object);
    else held[name] = value;
  }
}

/** Everything but lists, maps, sets and bytes, which are replaced as a whole. */
const isHolder = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Map) &&
  !(value instanceof Set) &&
  !ArrayBuffer.isView(value);
