import type { RemovedAnswer } from '../../sync/outcome/removed-in-joor';

export type { RemovedAnswer } from '../../sync/outcome/removed-in-joor';

export interface RemovedRequest {
  customerId: number;
  systemId: number;
}

declare module '../contract/actions' {
  interface Actions {
    removed_in_joor: { request: RemovedRequest; answer: RemovedAnswer };
  }
}
