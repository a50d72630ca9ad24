import { nextId, type Statements } from './database';
import type { DeployedObject } from './deployed-object';
import type { SdfElement } from './sdf/project';

const KEPT_ROOTS = 2000;

/** Contents of objects by their text: accounts that have the same object have the same content. */
const roots = new Map<string, SdfElement>();

function rootOf(text: string): SdfElement {
  let root = roots.get(text);
  if (root === undefined) {
    root = frozen(JSON.parse(text) as SdfElement);
    if (roots.size >= KEPT_ROOTS) roots.clear();
    roots.set(text, root);
  }
  return root;
}

function frozen(element: SdfElement): SdfElement {
  Object.freeze(element.attributes);
  element.children.forEach(frozen);
  Object.freeze(element.children);
  return Object.freeze(element);
}

/** Deployed SDF objects, kept in memory and in sys_object. */
export class DeployedObjects {
  private readonly byScriptId = new Map<string, DeployedObject>();

  constructor(private readonly statements: Statements) {
    this.reload();
  }

  /** Reads them all again, after a rolled back deploy. */
  reload(): void {
    this.byScriptId.clear();
    for (const row of this.statements.all(
      'SELECT internalid, type, scriptid, root FROM sys_object ORDER BY internalid',
    )) {
      const object: DeployedObject = {
        internalId: Number(row.internalid),
        type: String(row.type),
        scriptId: String(row.scriptid),
        root: rootOf(String(row.root)),
      };
      this.byScriptId.set(object.scriptId, object);
    }
  }

  all(type?: string): DeployedObject[] {
    const objects = [...this.byScriptId.values()];
    return type === undefined ? objects : objects.filter((object) => object.type === type);
  }

  get(scriptId: string): DeployedObject | undefined {
    return this.byScriptId.get(scriptId.toLowerCase());
  }

  /** Adds an object or overwrites it, keeping its internal id. */
  put(type: string, scriptId: string, root: SdfElement): DeployedObject {
    const known = this.byScriptId.get(scriptId);
    const text = JSON.stringify(root);
    const object: DeployedObject = {
      internalId: known?.internalId ?? nextId(this.statements, 'object'),
      type,
      scriptId,
      root: rootOf(text),
    };
    this.statements.run(
      'INSERT OR REPLACE INTO sys_object (internalid, type, scriptid, root) VALUES (?, ?, ?, ?)',
      object.internalId,
      type,
      scriptId,
      text,
    );
    this.byScriptId.set(scriptId, object);
    return object;
  }
}
