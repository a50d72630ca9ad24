import type { SdfElement } from './sdf/project';

/** A deployed SDF object as it came, with the internal id the account gave it. */
export interface DeployedObject {
  internalId: number;
  /** Root element: mapreducescript, customrecordtype, ... */
  type: string;
  scriptId: string;
  root: SdfElement;
}
