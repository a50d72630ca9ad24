import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../../user-error';
import { type DeployPaths, resolveDeployPaths } from './deploy-paths';
import type { Finding, SdfElement, SdfObject, SdfProject } from './project';
import { parseXml, XmlFault } from './xml';

/**
 * Reads an SDF project: manifest.xml, deploy.xml, the objects and files deploy.xml names. The folder holds
 * manifest.xml itself or in src/. What cannot be read is a finding; `project` is null when manifest.xml or
 * deploy.xml is missing or unreadable. Throws UserError when there is no such folder.
 */
export function readProject(directory: string): { project: SdfProject | null; findings: Finding[] } {
  const root = projectFolder(directory);
  const findings: Finding[] = [];
  const manifest = readRequired(root, 'manifest.xml', findings);
  const deploy = readRequired(root, 'deploy.xml', findings);
  if (!manifest || !deploy) {
    return { project: null, findings };
  }
  const paths = resolveDeployPaths(root, deploy);
  findings.push(...paths.findings);
  const objects = readObjects(root, paths.objects, findings);
  readOthers(root, paths, findings);
  return {
    project: { directory: root, manifest, deploy, objects, files: paths.files },
    findings,
  };
}

/** Reads object files, paths relative to the project folder; what is unreadable becomes a finding. */
export function readObjects(root: string, files: string[], findings: Finding[]): SdfObject[] {
  const objects: SdfObject[] = [];
  for (const file of files) {
    const element = readXml(root, file, findings);
    if (element) {
      objects.push({ type: element.name, scriptId: element.attributes.scriptid ?? '', file, root: element });
    }
  }
  return objects;
}

/** Account configuration and translations are only looked at for being readable XML. */
function readOthers(root: string, paths: DeployPaths, findings: Finding[]): void {
  for (const file of paths.others) {
    if (file.endsWith('.xml')) {
      readXml(root, file, findings);
    }
  }
}

function projectFolder(directory: string): string {
  const root = path.resolve(directory);
  if (!existsSync(root)) {
    throw new UserError(
      `There is no folder ${directory}: build the project first, or give the folder that holds its manifest.xml.`,
    );
  }
  if (!statSync(root).isDirectory()) {
    throw new UserError(`${directory} is not a folder: give the folder that holds the project's manifest.xml.`);
  }
  const inSource = path.join(root, 'src');
  return !existsSync(path.join(root, 'manifest.xml')) && existsSync(path.join(inSource, 'manifest.xml'))
    ? inSource
    : root;
}

function readRequired(root: string, file: 'manifest.xml' | 'deploy.xml', findings: Finding[]): SdfElement | null {
  if (!existsSync(path.join(root, file))) {
    findings.push({
      file,
      line: 1,
      tag: '',
      rule: `missing-${file === 'manifest.xml' ? 'manifest' : 'deploy'}`,
      message: `${file} is missing from the project folder`,
      fix: `Add ${file} at the top of the project folder (or in its src folder)`,
    });
    return null;
  }
  return readXml(root, file, findings);
}

function readXml(root: string, file: string, findings: Finding[]): SdfElement | null {
  try {
    return parseXml(decode(contentOf(path.join(root, file))));
  } catch (fault) {
    if (!(fault instanceof XmlFault)) {
      throw fault;
    }
    findings.push({
      file,
      line: fault.line,
      tag: '',
      rule: 'unreadable-xml',
      message: `${file} is not readable XML: ${fault.message}`,
      fix: `Correct the XML at line ${fault.line}`,
    });
    return null;
  }
}

function contentOf(location: string): Buffer {
  try {
    return readFileSync(location);
  } catch (error) {
    throw new XmlFault(`it cannot be read (${error instanceof Error ? error.message : error})`, 1);
  }
}

function decode(content: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw new XmlFault('the file is not UTF-8 text', 1);
  }
}
