import { NetSuiteError } from '../account/errors';

export interface ScriptHeader {
  /** 2.0, 2.x, 2.X or 2.1. */
  apiVersion: string;
  scriptType: string | undefined;
}

const API_VERSIONS = ['2.0', '2.x', '2.X', '2.1'];

/**
 * Reads the JSDoc tags of a script file: those of any JSDoc comment count, wherever it stands (Oracle help
 * chapter_4387175355).
 * @throws NetSuiteError naming the file and what is missing
 */
function parseHeader(source: string, file: string): ScriptHeader {
  const comments = [...source.matchAll(/\/\*\*([\s\S]*?)\*\//g)].map(([, text]) => text).join('\n');
  const tag = (name: string) => new RegExp(`@${name}\\s+(\\S+)`).exec(comments)?.[1];
  const apiVersion = tag('NApiVersion');
  if (apiVersion === undefined) {
    throw new NetSuiteError(
      'INVALID_API_VERSION',
      `${file} has no @NApiVersion tag in a JSDoc comment. Start the file with /** @NApiVersion 2.1 ... */.`,
    );
  }
  if (!API_VERSIONS.includes(apiVersion)) {
    throw new NetSuiteError(
      'INVALID_API_VERSION',
      `${file} asks for @NApiVersion ${apiVersion}. Valid are ${API_VERSIONS.join(', ')}.`,
    );
  }
  return { apiVersion, scriptType: tag('NScriptType') };
}

/** @throws NetSuiteError when the header is missing or names another script type than the script record's */
export function requireScriptType(source: string, file: string, expected: string): void {
  const { scriptType } = parseHeader(source, file);
  if (scriptType === undefined) {
    throw new NetSuiteError(
      'MISSING_SCRIPT_TYPE',
      `${file} has no @NScriptType tag in a JSDoc comment. Its script record needs @NScriptType ${expected}.`,
    );
  }
  if (scriptType.toLowerCase() !== expected.toLowerCase()) {
    throw new NetSuiteError(
      'WRONG_SCRIPT_TYPE',
      `${file} is a ${scriptType} (@NScriptType), but its script record needs ${expected}.`,
    );
  }
}
