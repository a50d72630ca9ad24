import { nextId, type Statements } from './database';
import type { DeployedObject } from './deployed-object';
import type { SdfElement } from './sdf/project';

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
        root: JSON.parse(String(row.root)) as SdfElement,
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
    const object: DeployedObject = {
      internalId: known?.internalId ?? nextId(this.statements, 'object'),
      type,
      scriptId,
      root,
    };
    this.statements.run(
      'INSERT OR REPLACE INTO sys_object (internalid, type, scriptid, root) VALUES (?, ?, ?, ?)',
      object.internalId,
      type,
      scriptId,
      JSON.stringify(root),
    );
    this.byScriptId.set(scriptId, object);
    return object;
  }
}
