import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { bundled } from '../../bundled';
import { CLIENT_PATHS } from './page';

let client: { code: string; address: string } | undefined;

/** The browser's part as one script, and its address, which changes with it so that browsers may keep it for good. */
export function clientBundle(): { code: string; address: string } {
  if (client === undefined) {
    const code = bundled(join(__dirname, 'browser', 'main.ts'), {
      platform: 'browser',
      format: 'iife',
      target: 'es2022',
      minify: true,
    });
    const version = createHash('sha256').update(code).digest('hex').slice(0, 12);
    client = { code, address: `${CLIENT_PATHS.BUNDLE}?v=${version}` };
  }
  return client;
}
