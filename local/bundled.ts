import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { BuildOptions } from 'esbuild';

interface KeptBundle {
  code: string;
  /** Digests of the files it was made of, by their path from the root. */
  inputs: Record<string, string>;
}

const ROOT = join(__dirname, '..');

/** What this process has asked for already. */
const held = new Map<string, string>();

/** Files that decide what the packages and the options of a bundle are. */
const ALWAYS = ['package-lock.json', relative(ROOT, __filename)];

/**
 * A script with all that it imports, as esbuild makes it. It is kept in node_modules/.cache until one of the files it
 * was made of changes, since every process that serves an account needs it.
 * @param entry absolute path
 * @throws Error of esbuild where a file cannot be bundled
 */
export function bundled(entry: string, options: Omit<BuildOptions, 'entryPoints' | 'bundle' | 'write'>): string {
  const name = digest(JSON.stringify([entry, options])).slice(0, 24);
  let code = held.get(name);
  if (code === undefined) {
    const file = join(ROOT, 'node_modules', '.cache', 'local-account', `${name}.json`);
    code = read(file)?.code ?? keep(file, make(entry, options)).code;
    held.set(name, code);
  }
  return code;
}

function read(file: string): KeptBundle | undefined {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as KeptBundle;
    return Object.entries(kept.inputs).every(([path, known]) => digestOf(path) === known) ? kept : undefined;
  } catch {
    // There is none, or one of its files is gone.
    return undefined;
  }
}

function make(entry: string, options: BuildOptions): KeptBundle {
  // Only here: loading esbuild takes longer than reading what it made.
  const { buildSync, stop } = require('esbuild') as typeof import('esbuild');
  const built = buildSync({
    ...options,
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    absWorkingDir: ROOT,
    logLevel: 'silent',
  });
  // Its service would stay until this process ends.
  void stop();
  const paths = [...ALWAYS, ...Object.keys(built.metafile?.inputs ?? {})];
  return {
    code: built.outputFiles?.[0]?.text ?? '',
    inputs: Object.fromEntries(paths.map((path) => [path, digestOf(path)])),
  };
}

/** Whoever reads it meanwhile sees the old one or the new one, never half of it. */
function keep(file: string, made: KeptBundle): KeptBundle {
  const half = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(half, JSON.stringify(made));
    renameSync(half, file);
  } catch {
    // Where nothing can be kept it is made each time.
  }
  return made;
}

const digest = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');

const digestOf = (path: string): string => digest(readFileSync(join(ROOT, path)));
