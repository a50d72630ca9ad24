import type { Statements } from './database';

/** Contents of files, kept while nothing changes them: every execution of a script reads all its modules. */
export class FileContents {
  readonly #statements: Statements;
  readonly #kept = new Map<string, Buffer>();
  /** Changes that a rollback could still undo. */
  #isOpen = false;
  #version: unknown;

  constructor(statements: Statements) {
    this.#statements = statements;
  }

  read(path: string): Buffer | undefined {
    this.#lookForChanges();
    const known = this.#kept.get(path);
    if (known !== undefined) return known;
    const row: { content?: unknown } | undefined = this.#statements.get(
      'SELECT content FROM sys_file WHERE path = ?',
      path,
    );
    if (!(row?.content instanceof Uint8Array)) return undefined;
    const content = Buffer.from(row.content);
    if (!this.#isOpen) this.#kept.set(path, content);
    return content;
  }

  /** Before a file changes. */
  forget(): void {
    this.#kept.clear();
    this.#isOpen = true;
  }

  #lookForChanges(): void {
    if (this.#isOpen && !this.#statements.isTransaction) this.#isOpen = false;
    // Changes that another process made: https://www.sqlite.org/pragma.html#pragma_data_version
    const version = this.#statements.get('PRAGMA data_version')?.data_version;
    if (version !== this.#version) this.#kept.clear();
    this.#version = version;
  }
}
