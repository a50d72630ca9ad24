import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-setuid-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-gpu',
  '--no-pings',
  '--font-render-hinting=none',
  // Pages are looked at for a moment: threads that compile and collect in advance cost more than they save.
  '--js-flags=--single-threaded --no-opt',
];

/** Where Chrome and Chromium are installed, where Playwright's channels do not look. */
const WELL_KNOWN = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/usr/bin/google-chrome-stable',
  '/opt/homebrew/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const CHANNELS = ['chrome', 'chromium', 'msedge'];

const REMEDY =
  'No browser could be started for the browser tests or the pictures. Install Google Chrome or Chromium, or set the environment variable CHROME_PATH to its program.';

/**
 * Starts a headless browser: the one that comes with @sparticuz/chromium on Linux x64, an installed one elsewhere.
 * @throws Error in one sentence when there is none
 */
export async function launchBrowser(): Promise<Browser> {
  const given = process.env.CHROME_PATH;
  if (given) return chromium.launch({ executablePath: given, args: ARGUMENTS });
  if (process.platform === 'linux' && process.arch === 'x64') return launchPackaged();
  for (const executablePath of WELL_KNOWN.filter((file) => existsSync(file))) {
    return chromium.launch({ executablePath, args: ARGUMENTS });
  }
  for (const channel of CHANNELS) {
    try {
      return await chromium.launch({ channel, args: ARGUMENTS });
    } catch {
      // Not installed: the next one.
    }
  }
  throw new Error(REMEDY);
}

async function launchPackaged(): Promise<Browser> {
  const folder = await unpackedBrowser();
  const libraries = [path.join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  const env = { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: path.join(folder, 'fonts') };
  try {
    return await chromium.launch({ executablePath: path.join(folder, 'chromium'), args: ARGUMENTS, env });
  } catch (error) {
    // Not every Linux can run it: it is made for glibc.
    throw new Error(REMEDY, { cause: error });
  }
}

/**
 * The folder that the package's browser, libraries and fonts are unpacked to, named by the package's version. The
 * package unpacks to the temporary folder, its libraries only where it believes to run on Amazon Linux: a process of
 * its own with these two settings makes it do so here.
 */
async function unpackedBrowser(): Promise<string> {
  const program = require.resolve('@sparticuz/chromium');
  const folder = path.join(tmpdir(), `chromium-${versionOf(program)}`);
  if (existsSync(folder)) return folder;
  const unpacking = mkdtempSync(`${folder}-`);
  const script = `require(${JSON.stringify(program)}).executablePath().catch((error) => { console.error(error); process.exit(1); })`;
  await promisify(execFile)(process.execPath, ['-e', script], {
    env: { ...process.env, TMPDIR: unpacking, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
  });
  writeFileSync(path.join(unpacking, 'fonts', 'fonts.conf'), fontsOf(folder));
  try {
    renameSync(unpacking, folder);
  } catch (error) {
    // Another process was faster.
    rmSync(unpacking, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

function versionOf(program: string): string {
  const file = path.join(path.dirname(program), '..', '..', 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

/** The package's own fonts.conf names folders of the system it is made for. */
function fontsOf(folder: string): string {
  const folders = [path.join(folder, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'];
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((name) => `  <dir>${name}</dir>`).join('\n')}
  <cachedir>${path.join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}
