import type { RemovalLine } from '../../sync/on-request/remove-at-joor';
import type { RemovedAnswer } from '../../sync/outcome/removed-in-joor';
import type { REMOVE_AT_JOOR } from './removal-words';

export type { RemovedAnswer } from '../../sync/outcome/removed-in-joor';

export interface RemovedRequest {
  customerId: number;
  systemId: number;
}

export interface RemoveRequest {
  systemId: number;
  /** At most 20. */
  customerIds: number[];
  confirmation: typeof REMOVE_AT_JOOR;
}

export interface RemoveAnswer {
  lines: RemovalLine[];
}

declare module '../contract/actions' {
  interface Actions {
    remove_at_joor: { request: RemoveRequest; answer: RemoveAnswer };
    removed_in_joor: { request: RemovedRequest; answer: RemovedAnswer };
  }
}
