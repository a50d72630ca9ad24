import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { CLIENT_PATHS } from './page';

let bundled: { code: string; address: string } | undefined;

/** The browser's part as one script, and its address, which changes with it so that browsers may keep it for good. */
export function clientBundle(): { code: string; address: string } {
  if (bundled === undefined) {
    const built = buildSync({
      entryPoints: [join(__dirname, 'browser', 'main.ts')],
      bundle: true,
      platform: 'browser',
      format: 'iife',
      target: 'es2022',
      minify: true,
      write: false,
      logLevel: 'silent',
    });
    const code = built.outputFiles[0]?.text ?? '';
    const version = createHash('sha256').update(code).digest('hex').slice(0, 12);
    bundled = { code, address: `${CLIENT_PATHS.BUNDLE}?v=${version}` };
  }
  return bundled;
}
