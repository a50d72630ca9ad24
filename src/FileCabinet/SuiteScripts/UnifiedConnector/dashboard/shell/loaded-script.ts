import type { AppScript } from '../contract/actions';
import { bootstrap } from './bootstrap';

/**
 * What loads a script that stands beside the app, with the first call.
 * @param global what the script puts into the page
 * @param does completes "The file that ..."
 * @throws Error with a sentence where it cannot be loaded; the next call tries again
 */
export function scriptLoader<Api>(script: AppScript, global: string, does: string): () => Promise<Api> {
  let loaded: Promise<Api> | null = null;
  return () => {
    loaded ??= load<Api>(bootstrap.scripts[script], global, does).catch((error: Error) => {
      loaded = null;
      throw error;
    });
    return loaded;
  };
}

async function load<Api>(address: string, global: string, does: string): Promise<Api> {
  await new Promise<void>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => resolve();
    script.onerror = () =>
      reject(new Error(`The file that ${does} could not be loaded. Try again, or reload the page.`));
    document.head.append(script);
  });
  const api = (globalThis as Record<string, unknown>)[global] as Api | undefined;
  if (!api) throw new Error(`The file that ${does} did not start. Reload the page.`);
  return api;
}
