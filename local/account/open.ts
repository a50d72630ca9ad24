import { existsSync } from 'node:fs';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { RUNTIME_TABLES } from '../runtime/tables';
import { UserError } from '../user-error';
import type { Account, AccountSettings, Role, UserPreferences } from './account';
import { SYSTEM_TABLES } from './account-tables';
import { type BehaviourChoices, Behaviours, storedBehaviours } from './behaviours';
import { usualChoices } from './behaviours/calibration';
import { allRecordTypes, type Catalogue, catalogueOf } from './catalogue/catalogue';
import { type Clock, createClock } from './clock';
import { copyDatabase, inTransaction, openDatabase, Statements } from './database';
import type { DeployedObject } from './deployed-object';
import { NetSuiteError } from './errors';
import { createFileCabinet } from './files';
import { createKeys } from './keys';
import { DeployedObjects } from './objects';
import { createOutbox } from './outbox';
import { LocalRecordStore } from './records/store';
import { roleOf, storeRoles } from './roles';
import { rowsSeen } from './row-restrictions';
import { createSecrets } from './secrets';
import { seedAccount } from './seed';
import { DEFAULT_FEATURES, storedFeatures, storedPreferences, storedSettings } from './settings';
import { ensureStorage } from './storage';
import type { SuiteqlContext } from './suiteql/schema';
import { dateFormatOf, isMissing, serverZone, sessionZone } from './suiteql-session';
import { ACCOUNT_ADMINISTRATOR } from './users';

export interface OpenOptions {
  /** SQLite file; in memory without one. */
  file?: string;
  /** Begins as a copy of another account as it stands, in memory. */
  copyOf?: LocalAccount;
  clock?: Clock;
  /** Changes to the settings, kept in the account. */
  settings?: Partial<AccountSettings>;
  /** Features to be on, kept in the account; a fresh one has them all. */
  features?: readonly string[];
  /** What the account does where accounts differ, kept in the account; the rest by default. */
  behaviours?: BehaviourChoices;
}

/**
 * Opens a local NetSuite account, or makes a fresh one.
 * @throws UserError when the file is no account file; it stays as it was
 */
export function openAccount(options: OpenOptions = {}): LocalAccount {
  return new LocalAccount(options);
}

/**
 * Opens an account that must already be there.
 * @throws UserError when there is no such file
 */
export function openExistingAccount(file: string, options: Omit<OpenOptions, 'file'> = {}): LocalAccount {
  if (!existsSync(file)) {
    throw new UserError(
      `There is no account file ${file}. Deploy a project first: npm run local -- deploy --account ${file}`,
    );
  }
  return openAccount({ ...options, file });
}

/** The account itself; everyone but deploy sees it as `Account`. */
export class LocalAccount implements Account {
  readonly database: DatabaseSyncInstance;
  readonly clock: Clock;
  readonly statements: Statements;
  readonly deployed: DeployedObjects;
  readonly behaviours = new Behaviours(usualChoices());
  readonly records;
  readonly files;
  readonly secrets;
  readonly keys;
  readonly outbox;
  private currentSettings: AccountSettings;
  private currentFeatures: Set<string>;
  private currentCatalogue: Catalogue;
  private readonly roles = new Map<string, Role>();

  constructor(options: OpenOptions) {
    const { copyOf } = options;
    this.database = copyOf === undefined ? openDatabase(options.file) : copyDatabase(copyOf.database);
    this.clock = options.clock ?? createClock();
    this.statements = new Statements(this.database);
    const { statements } = this;
    [this.currentSettings, this.currentFeatures, this.deployed] = inTransaction(this, () => {
      this.database.exec(SYSTEM_TABLES);
      this.database.exec(RUNTIME_TABLES);
      const fresh = statements.get('SELECT 1 AS found FROM sys_setting') === undefined;
      const settings = storedSettings(statements, options.settings);
      const features = storedFeatures(statements, options.features ?? (fresh ? DEFAULT_FEATURES : undefined));
      this.behaviours.set(storedBehaviours(statements, options.behaviours));
      const deployed = new DeployedObjects(statements);
      if (copyOf === undefined) {
        ensureStorage(statements, allRecordTypes(deployed.all()));
        if (fresh) seedAccount(statements);
        storeRoles(statements, deployed.all('role'));
      }
      return [settings, features, deployed] as const;
    });
    this.currentCatalogue = catalogueOf(this.currentFeatures, this.deployed.all());
    this.records = new LocalRecordStore(this);
    this.files = createFileCabinet(statements, this.clock, copyOf?.files);
    this.secrets = createSecrets(statements);
    this.keys = createKeys(statements);
    this.outbox = createOutbox(statements, this.clock);
  }

  get settings(): AccountSettings {
    return this.currentSettings;
  }

  get features(): ReadonlySet<string> {
    return this.currentFeatures;
  }

  get catalogue(): Catalogue {
    return this.currentCatalogue;
  }

  setSettings(changes: Partial<AccountSettings>): void {
    this.currentSettings = storedSettings(this.statements, changes);
  }

  setBehaviours(changes: BehaviourChoices): void {
    this.behaviours.set(inTransaction(this, () => storedBehaviours(this.statements, changes)));
  }

  preferences(userId: number): UserPreferences {
    return storedPreferences(this.statements, this.settings, userId);
  }

  setPreferences(userId: number, changes: Partial<UserPreferences>): void {
    storedPreferences(this.statements, this.settings, userId, changes);
  }

  setFeatures(features: readonly string[]): void {
    this.currentFeatures = inTransaction(this, () => storedFeatures(this.statements, features));
    this.refresh();
  }

  /** Makes deployed objects take effect: tables for them, and a new catalogue. */
  refresh(): void {
    this.roles.clear();
    ensureStorage(this.statements, allRecordTypes(this.deployed.all()));
    storeRoles(this.statements, this.deployed.all('role'));
    this.currentCatalogue = catalogueOf(this.currentFeatures, this.deployed.all());
  }

  objects(type?: string): DeployedObject[] {
    return this.deployed.all(type);
  }

  object(scriptId: string): DeployedObject | undefined {
    return this.deployed.get(scriptId);
  }

  role(id: string): Role | undefined {
    let role = this.roles.get(id);
    if (role === undefined) {
      role = roleOf(this, id);
      if (role !== undefined) this.roles.set(id, role);
    }
    return role;
  }

  suiteql(roleId: string, userId = ACCOUNT_ADMINISTRATOR): SuiteqlContext {
    const role = this.role(roleId);
    if (role === undefined) throw new NetSuiteError('INVALID_ROLE', `There is no role ${roleId}.`);
    const tableOf = (name: string) => (isMissing(name, this.behaviours) ? undefined : this.catalogue.table(name));
    return {
      database: this.database,
      table: tableOf,
      mayView(table) {
        const permission = tableOf(table.name)?.permission ?? '';
        return permission === '' || role.level(permission) > 0;
      },
      rowsSeen: ({ name }) =>
        this.behaviours.get('suiteql.role-restrictions') === 'narrowed'
          ? rowsSeen(name, { role, userId, features: this.features })
          : undefined,
      mayQuery: role.level('REPO_ANALYTICS') > 0,
      timeZone: sessionZone(this, userId),
      serverTimeZone: serverZone(this, userId),
      dateFormat: dateFormatOf(this, userId),
      behaviours: this.behaviours,
      now: this.clock.now(),
    };
  }

  close(): void {
    // SQLite keeps the connection half open while statements live: put everything into the file before.
    this.database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    this.database.close();
  }
}
