import type { DatabaseSyncInstance as DatabaseSync } from '@photostructure/sqlite';
import type { BehaviourChoices, Behaviours } from './behaviours';
import type { Catalogue } from './catalogue/catalogue';
import type { Clock } from './clock';
import type { Statements } from './database';
import type { DeployedObject } from './deployed-object';
import type { RecordStore } from './records/document';
import type { SuiteqlContext } from './suiteql/schema';

export interface Role {
  /** 'administrator' or the script id of a customrole. */
  id: string;
  internalId: number;
  name: string;
  /** 0 NONE .. 4 FULL for a permission key ('LIST_CUSTJOB') or a custom record's script id. Administrator: 4. */
  level(permission: string): 0 | 1 | 2 | 3 | 4;
  /** Whose records it sees, as SDF's role has it. */
  restrictions: RoleRestrictions;
}

/** <employeerestriction> and <subsidiaryoption> of a role; '' where it has none. */
export interface RoleRestrictions {
  employee: string;
  subsidiary: string;
}

export interface AccountSettings {
  /** e.g. TSTDRV1234567 */
  accountId: string;
  companyName: string;
  /** IANA name, e.g. America/New_York. */
  timeZone: string;
  /** NetSuite's own: 'M/D/YYYY', 'h:mm a'. */
  dateFormat: string;
  timeFormat: string;
}

/** What a user sees in a way of their own instead of the company's (Home > Set Preferences). */
export type UserPreferences = Pick<AccountSettings, 'timeZone' | 'dateFormat' | 'timeFormat'>;

/** A NetSuite account on this machine. One SQLite file (or memory) holds everything. */
export interface Account {
  readonly database: DatabaseSync;
  /** Prepared statements on the same database. */
  readonly statements: Statements;
  readonly clock: Clock;
  readonly settings: AccountSettings;
  /** SDF feature names that are on: SUBSIDIARIES, MULTICURRENCY, MULTPRICE, LOCATIONS, TEAMSELLING, SERVERSIDESCRIPTING, ... */
  readonly features: ReadonlySet<string>;
  /** What the account does where NetSuite accounts differ. */
  readonly behaviours: Pick<Behaviours, 'get' | 'key'>;
  readonly records: RecordStore;
  /** Record types, fields and SuiteQL tables, with the features and objects of this moment. */
  readonly catalogue: Catalogue;
  /** Deployed objects, all or of one type. */
  objects(type?: string): DeployedObject[];
  object(scriptId: string): DeployedObject | undefined;
  readonly files: {
    /** Text of a File Cabinet file by path, undefined when there is none. */
    read(path: string): Buffer | undefined;
    /** The same object while no file changes, for what is kept by files; undefined while a change could be undone. */
    edition(): object | undefined;
    /** Character encoding of a text file, as file.Encoding has it. */
    encoding(path: string): string;
    /**
     * @param encoding what a text is in; UTF-8 when left out
     * @returns the internal id; folders on the way are made
     */
    write(path: string, content: Buffer, encoding?: string): number;
    list(folder?: string): { id: number; path: string; size: number }[];
    /** @returns false when there is no such file */
    delete(path: string): boolean;
    /** Internal id of a folder by path ('/SuiteScripts/Reports'), which is made when it is not there. */
    folderId(path: string): number;
    /** Path of a folder by internal id; undefined when there is none. */
    folderPath(id: number): string | undefined;
  };
  readonly secrets: {
    /** Script ids (custsecret_x) only; values cannot be listed. */
    ids(): string[];
    set(id: string, value: string): void;
    /** For N/https and N/crypto only. */
    value(id: string): string | undefined;
  };
  readonly keys: {
    /** Script ids (custkey_x) only. */
    ids(): string[];
    /**
     * @param pem a private key of RSA, ECDSA or DSA; `password` where it has one
     * @returns the public key as authorized_keys has it
     * @throws UserError that says what is wrong with the id or the key
     */
    set(id: string, pem: string, password?: string): string;
    /** For N/sftp only. */
    value(id: string): { pem: string; password: string } | undefined;
  };
  /** E-mails sent by scripts, oldest first. */
  readonly outbox: {
    add(mail: { author: string; recipients: string[]; subject: string; body: string }): void;
    list(): { at: string; author: string; recipients: string[]; subject: string; body: string }[];
  };
  role(id: string): Role | undefined;
  /** @param userId who asks, for zone and date format; the account's administrator when left out */
  suiteql(roleId: string, userId?: number): SuiteqlContext;
  /** Zone and formats of a user: the company's, where the user has set none. */
  preferences(userId: number): UserPreferences;
  setPreferences(userId: number, changes: Partial<UserPreferences>): void;
  /** Replaces the features that are on. */
  setFeatures(features: readonly string[]): void;
  setSettings(changes: Partial<AccountSettings>): void;
  /** @throws UserError that names every id and variant there is not */
  setBehaviours(changes: BehaviourChoices): void;
  close(): void;
}
