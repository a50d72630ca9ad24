import { zipSync } from 'fflate';

/** Files in one ZIP archive, by their paths in it. */
export function archiveOf(files: readonly { path: string; content: Uint8Array }[]): Blob {
  const bytes = zipSync(Object.fromEntries(files.map(({ path, content }) => [path, content])));
  return new Blob([bytes.slice().buffer], { type: 'application/zip' });
}
