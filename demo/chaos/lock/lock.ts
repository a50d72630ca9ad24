import path from 'node:path';
import { deploy } from '../../../local/account/deploy';
import type { LocalAccount } from '../../../local/account/open';
import { readProject } from '../../../local/account/sdf/read';

const FILE = '/SuiteScripts/ChaosLock/locked.txt';

/** A script of the account's own that keeps the connector from saving records of a type, as a locked record does. */
export class Lock {
  private isDeployed = false;
  /** The record type that cannot be saved; empty: all can. */
  closed = '';

  constructor(private readonly account: LocalAccount) {}

  /** Deploys the script: it costs every save that follows. */
  install(): void {
    if (this.isDeployed) return;
    const { project, findings } = readProject(path.join(__dirname, 'project'));
    if (!project) throw new Error(`The lock cannot be read: ${JSON.stringify(findings)}.`);
    deploy(project, this.account);
    this.isDeployed = true;
  }

  /** No record of this type can be saved, until it is opened. */
  close(type: string): void {
    this.closed = type;
    this.account.files.write(FILE, Buffer.from(type));
  }

  open(): void {
    if (this.closed === '') return;
    this.closed = '';
    this.account.files.write(FILE, Buffer.from('nothing'));
  }
}
