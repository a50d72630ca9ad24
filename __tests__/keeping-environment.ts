import { TestEnvironment } from 'jest-environment-node';

const values = new Map<string, unknown>();

/** Node for a test file, with what local/kept-by-process.ts keeps for all files of a worker: compiled scripts, threads that wait for answers. */
export default class KeepingEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    Object.assign(this.global, { [Symbol.for('local-account.kept')]: values });
  }
}
