import type { Statements } from './database';

/** Milliseconds for which what another process changes may stay unseen: a run reads hundreds of modules in them. */
const SETTLED = 5;

/** Contents of files, kept while nothing changes them: every execution of a script reads all its modules. */
export class FileContents {
  readonly #statements: Statements;
  /** undefined of a path where there is no file. */
  #kept = new Map<string, Buffer | undefined>();
  /** No other process can change an account that lives in memory. */
  readonly #isShared: boolean;
  #edition: object = {};
  /** Changes that a rollback could still undo. */
  #isOpen = false;
  #version: unknown;
  #lookedAt = Number.NEGATIVE_INFINITY;

  /** @param original of the account that this one is a copy of */
  constructor(statements: Statements, original?: FileContents) {
    this.#statements = statements;
    if (original !== undefined && !original.#isOpen) {
      this.#kept = new Map(original.#kept);
      this.#edition = original.#edition;
    }
    this.#isShared = statements.get(`SELECT file FROM pragma_database_list WHERE name = 'main'`)?.file !== '';
  }

  read(path: string): Buffer | undefined {
    this.#lookForChanges();
    if (this.#kept.has(path)) return this.#kept.get(path);
    const row: { content?: unknown } | undefined = this.#statements.get(
      'SELECT content FROM sys_file WHERE path = ?',
      path,
    );
    const content = row?.content instanceof Uint8Array ? Buffer.from(row.content) : undefined;
    if (!this.#isOpen) this.#kept.set(path, content);
    return content;
  }

  /** The same object while no file changes; undefined while a change could still be undone. */
  edition(): object | undefined {
    this.#lookForChanges();
    return this.#isOpen ? undefined : this.#edition;
  }

  /** Before a file changes. */
  forget(): void {
    this.#renew();
    this.#isOpen = true;
  }

  #renew(): void {
    this.#kept.clear();
    this.#edition = {};
  }

  #lookForChanges(): void {
    if (this.#isOpen && !this.#statements.isTransaction) this.#isOpen = false;
    if (!this.#isShared || performance.now() - this.#lookedAt < SETTLED) return;
    // Changes that another process made: https://www.sqlite.org/pragma.html#pragma_data_version
    const version = this.#statements.get('PRAGMA data_version')?.data_version;
    if (version !== this.#version) this.#renew();
    this.#version = version;
    this.#lookedAt = performance.now();
  }
}
