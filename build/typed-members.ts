import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Module, type ModuleItem, parseSync, type TsInterfaceDeclaration } from '@swc/core';

const TYPES = dirname(require.resolve('@hitc/netsuite-types/package.json'));

/** A module's declarations in @hitc/netsuite-types. */
export interface Declarations {
  /** N/record */
  module: string;
  items: readonly ModuleItem[];
}

/** @param module as scripts name it: N/record */
export function declarationsOf(module: string): Declarations {
  const file = join(TYPES, `${module}.d.ts`);
  if (!existsSync(file)) return { module, items: [] };
  // The parser has no mode for declaration files, where every constant is ambient.
  const code = readFileSync(file, 'utf8').replace(/^export (?=(?:const|let|var) )/gm, 'export declare ');
  const parsed: Module = parseSync(code, { syntax: 'typescript' });
  return { module, items: parsed.body };
}

/** Names a script can use of a module: functions, constants and enums, in the order of their declaration. */
export function valueNames(declarations: Declarations): string[] {
  const names = declarations.items.flatMap((item): string[] => {
    if (item.type === 'ExportDeclaration') return declaredValues(item.declaration);
    if (item.type !== 'ExportNamedDeclaration') return [];
    return item.specifiers.flatMap((specifier) => {
      if (specifier.type !== 'ExportSpecifier') return [];
      const source = item.source?.value ?? importedFrom(declarations, specifier.orig.value);
      if (source !== undefined && !isValue(declarations, source, specifier.orig.value)) return [];
      return [(specifier.exported ?? specifier.orig).value];
    });
  });
  return [...new Set(names)];
}

/** Names of the members of an interface, the inherited ones among them. */
export function memberNames(declarations: Declarations, type: string): string[] {
  const parts = declarations.items.map(interfaceOf).filter((part) => part?.id.value === type);
  const names = parts.flatMap((part) => [
    ...(part?.extends ?? []).flatMap(({ expression }) =>
      expression.type === 'Identifier' ? memberNames(declarations, expression.value) : [],
    ),
    ...(part?.body.body ?? []).flatMap((member) =>
      (member.type === 'TsPropertySignature' || member.type === 'TsMethodSignature') && member.key.type === 'Identifier'
        ? [member.key.value]
        : [],
    ),
  ]);
  if (names.length === 0) throw new Error(`@hitc/netsuite-types has no ${declarations.module}.${type}.`);
  return [...new Set(names)];
}

type Declaration = Extract<ModuleItem, { type: 'ExportDeclaration' }>['declaration'];

function declaredValues(declaration: Declaration): string[] {
  switch (declaration.type) {
    case 'FunctionDeclaration':
      return [declaration.identifier.value];
    case 'TsEnumDeclaration':
      return [declaration.id.value];
    case 'VariableDeclaration':
      return declaration.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.value] : []));
    default:
      return [];
  }
}

function interfaceOf(item: ModuleItem): TsInterfaceDeclaration | undefined {
  if (item.type === 'TsInterfaceDeclaration') return item;
  return item.type === 'ExportDeclaration' && item.declaration.type === 'TsInterfaceDeclaration'
    ? item.declaration
    : undefined;
}

function importedFrom({ items }: Declarations, name: string): string | undefined {
  return items
    .filter((item) => item.type === 'ImportDeclaration')
    .find(({ specifiers }) => specifiers.some(({ local }) => local.value === name))?.source.value;
}

/** A name that is passed on from another module may be a type only. */
function isValue({ module }: Declarations, source: string, name: string): boolean {
  return valueNames(declarationsOf(join(dirname(module), source))).includes(name);
}
