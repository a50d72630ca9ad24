import path from 'node:path';
import type { Account } from '../../../account/account';
import { NetSuiteError } from '../../../account/errors';
import { wrongType } from '../../arguments';

/** The client script of a form or list, named by its path or its file's id but not both (Oracle help section_4625445350). */
export class ClientScript {
  readonly #account: Account;
  /** File Cabinet path of the script that sets it, from which relative paths start. */
  readonly #scriptFile: string;
  readonly #model: { clientScript: string | undefined };
  #modulePath: string | undefined;
  #fileId: number | undefined;

  constructor(account: Account, scriptFile: string, model: { clientScript: string | undefined }) {
    this.#account = account;
    this.#scriptFile = scriptFile;
    this.#model = model;
  }

  get modulePath(): string | undefined {
    return this.#modulePath;
  }

  set modulePath(module: unknown) {
    if (this.#fileId !== undefined) throw conflict();
    if (typeof module !== 'string') throw wrongType('clientScriptModulePath', 'string', 'clientScriptModulePath');
    const relative = module.startsWith('./') || module.startsWith('../');
    const base = relative
      ? path.posix.join(path.posix.dirname(this.#scriptFile), module)
      : path.posix.join('/', module);
    const found = [base, `${base}.js`].find((file) => this.#account.files.read(file) !== undefined);
    if (found === undefined) {
      throw new NetSuiteError('MODULE_DOES_NOT_EXIST', `Module does not exist: ${base} (clientScriptModulePath)`);
    }
    this.#modulePath = module;
    this.#model.clientScript = found;
  }

  get fileId(): number | undefined {
    return this.#fileId;
  }

  set fileId(id: unknown) {
    if (this.#modulePath !== undefined) throw conflict();
    const found = this.#account.files.list().find((file) => file.id === Number(id));
    if (found === undefined) throw new NetSuiteError('RCRD_DSNT_EXIST', 'That record does not exist.');
    this.#fileId = found.id;
    this.#model.clientScript = found.path;
  }
}

function conflict(): NetSuiteError {
  return new NetSuiteError(
    'PROPERTY_VALUE_CONFLICT',
    'clientScriptModulePath and clientScriptFileId cannot both be set on one page.',
  );
}
