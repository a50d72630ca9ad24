import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Finding, SdfElement, SdfProject } from './project';
import { children } from './xml';

/** What deploy.xml names, paths relative to the project folder unless said otherwise, each once, in its order. */
export interface DeployPaths {
  objects: string[];
  files: SdfProject['files'];
  /** Account configuration and translations. */
  others: string[];
  findings: Finding[];
}

// Sections and their folders: Oracle help section_4724963992.
const FOLDERS = new Map([
  ['configuration', 'AccountConfiguration'],
  ['files', 'FileCabinet'],
  ['objects', 'Objects'],
  ['translationimports', 'Translations'],
]);

/** Resolves the paths of deploy.xml: `~/Objects/*` (everything below), `~/Objects/a*.xml` and single files. */
export function resolveDeployPaths(root: string, deploy: SdfElement): DeployPaths {
  const named: Record<string, Set<string>> = {};
  const findings: Finding[] = [];
  for (const section of deploy.children) {
    const folder = FOLDERS.get(section.name);
    if (!folder) {
      continue;
    }
    const matches = children(section, 'path').flatMap((element) => resolvePath(root, folder, element, findings));
    named[section.name] = new Set([...(named[section.name] ?? []), ...matches]);
  }
  const list = (section: string): string[] => [...(named[section] ?? [])];
  return {
    objects: list('objects').filter(isObject),
    files: list('files')
      .filter(isCabinetFile)
      .map((file) => ({ path: file.slice('FileCabinet'.length), location: path.join(root, file) })),
    others: [...list('configuration'), ...list('translationimports')],
    findings,
  };
}

/** Every file below a folder of the project, relative to the project folder, sorted. */
export function filesBelow(root: string, folder: string): string[] {
  const start = path.join(root, folder);
  if (!existsSync(start)) {
    return [];
  }
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/** Whether a file under Objects is an object: templates keep their content beside them as *.template.xml or .html. */
export function isObject(file: string): boolean {
  return file.endsWith('.xml') && !file.endsWith('.template.xml') && !path.posix.basename(file).startsWith('.');
}

/** Attribute files (.attributes/*.attr.xml) and hidden files are not uploaded as files. */
function isCabinetFile(file: string): boolean {
  return !file.split('/').some((part) => part.startsWith('.'));
}

function resolvePath(root: string, folder: string, element: SdfElement, findings: Finding[]): string[] {
  const relative = element.text.replace(/^~\//, '');
  const refuse = (message: string, fix: string): string[] => {
    findings.push({ file: 'deploy.xml', line: element.line, tag: 'path', rule: 'deploy-path', message, fix });
    return [];
  };
  const inFolder = relative === folder || relative.startsWith(`${folder}/`);
  if (!element.text.startsWith('~/') || !inFolder || relative.split('/').includes('..')) {
    return refuse(
      `deploy.xml names ${element.text || 'an empty path'}, which is not a path in ~/${folder}`,
      `Write ~/${folder}/* or the path of one file, e.g. ~/${folder}/…`,
    );
  }
  const parent = path.posix.dirname(relative);
  const last = path.posix.basename(relative);
  if (!last.includes('*')) {
    return statOf(root, relative)?.isFile()
      ? [relative]
      : refuse(
          `deploy.xml names ${element.text}, which is not a file of the project`,
          'Correct the path, or take it out of deploy.xml',
        );
  }
  if (parent.includes('*')) {
    return refuse(
      `deploy.xml names ${element.text}: a * is allowed only after the last /`,
      `Write ~/${folder}/* for everything below the folder`,
    );
  }
  if (!statOf(root, parent)?.isDirectory()) {
    // An empty folder is not kept by version control, and there is nothing in it to deploy.
    return parent === folder
      ? []
      : refuse(
          `deploy.xml names ${element.text}, but there is no folder ${parent}`,
          'Correct the path, or take it out of deploy.xml',
        );
  }
  if (last === '*') {
    return filesBelow(root, parent);
  }
  const pattern = new RegExp(
    `^${last
      .split('*')
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  );
  return readdirSync(path.join(root, parent))
    .filter((name) => pattern.test(name) && statOf(root, `${parent}/${name}`)?.isFile())
    .map((name) => `${parent}/${name}`)
    .sort();
}

function statOf(root: string, file: string) {
  return statSync(path.join(root, file), { throwIfNoEntry: false });
}
