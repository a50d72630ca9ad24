import type { AccountSettings, UserPreferences } from './account';
import type { Statements } from './database';

const DEFAULT_SETTINGS: AccountSettings = {
  accountId: 'TSTDRV1234567',
  companyName: 'Local Account',
  timeZone: 'America/New_York',
  dateFormat: 'M/D/YYYY',
  timeFormat: 'h:mm a',
};

/** Features of a fresh account: OneWorld with everything the local account knows switched on. */
export const DEFAULT_FEATURES: readonly string[] = [
  'ACCOUNTING',
  'CRM',
  'CUSTOMCODE',
  'CUSTOMRECORDS',
  'EXTREMELIST',
  'LOCATIONS',
  'MULTICURRENCY',
  'MULTPRICE',
  'RECEIVABLES',
  'SERVERSIDESCRIPTING',
  'SUBSIDIARIES',
  'TEAMSELLING',
];

/** Reads the settings; on a fresh database, or where `changes` are given, writes them. */
export function storedSettings(statements: Statements, changes: Partial<AccountSettings> = {}): AccountSettings {
  const settings: AccountSettings = { ...DEFAULT_SETTINGS };
  for (const row of statements.all('SELECT name, value FROM sys_setting')) {
    const name = String(row.name);
    if (isSettingName(name)) settings[name] = String(row.value);
  }
  Object.assign(settings, changes);
  for (const [name, value] of Object.entries(settings)) {
    statements.run('INSERT OR REPLACE INTO sys_setting (name, value) VALUES (?, ?)', name, value);
  }
  return settings;
}

/** Reads a user's preferences: the company's settings where the user has set none. Writes `changes`. */
export function storedPreferences(
  statements: Statements,
  settings: AccountSettings,
  userId: number,
  changes: Partial<UserPreferences> = {},
): UserPreferences {
  for (const [name, value] of Object.entries(changes)) {
    statements.run('INSERT OR REPLACE INTO sys_preference (userid, name, value) VALUES (?, ?, ?)', userId, name, value);
  }
  const { timeZone, dateFormat, timeFormat } = settings;
  const own = statements.all('SELECT name, value FROM sys_preference WHERE userid = ?', userId);
  return {
    timeZone,
    dateFormat,
    timeFormat,
    ...Object.fromEntries(own.map(({ name, value }) => [name, String(value)])),
  };
}

function isSettingName(name: string): name is keyof AccountSettings {
  return name in DEFAULT_SETTINGS;
}

/** Reads the features that are on; `features` replaces them all. */
export function storedFeatures(statements: Statements, features?: readonly string[]): Set<string> {
  if (features !== undefined) {
    statements.run('DELETE FROM sys_feature');
    for (const feature of features) statements.run('INSERT OR IGNORE INTO sys_feature (name) VALUES (?)', feature);
  }
  return new Set(statements.all('SELECT name FROM sys_feature').map((row) => String(row.name)));
}
