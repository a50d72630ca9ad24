/**
 * fflate for the browser app, which the build puts in its place: everything in this thread. fflate itself gives large parts to a
 * worker made of a blob. A content security policy without `blob:` refuses that worker, and fflate then never answers.
 */
import { type AsyncUnzipOptions, type AsyncZippable, type Unzipped, unzipSync, zipSync } from 'fflate';

export * from 'fflate';

type Done<T> = (error: Error | null, result: T) => void;

function answer<T>(work: () => T, done: Done<T>): () => void {
  let result: T;
  try {
    result = work();
  } catch (error) {
    done(error as Error, undefined as T);
    return () => {};
  }
  done(null, result);
  return () => {};
}

export function zip(files: AsyncZippable, options: object | Done<Uint8Array>, done?: Done<Uint8Array>): () => void {
  const [settings, report] = typeof options === 'function' ? [{}, options as Done<Uint8Array>] : [options, done];
  return answer(() => zipSync(files as Parameters<typeof zipSync>[0], settings), report ?? (() => {}));
}

export function unzip(
  archive: Uint8Array,
  options: AsyncUnzipOptions | Done<Unzipped>,
  done?: Done<Unzipped>,
): () => void {
  const [settings, report] = typeof options === 'function' ? [{}, options] : [options, done];
  return answer(() => unzipSync(archive, settings), report ?? (() => {}));
}
