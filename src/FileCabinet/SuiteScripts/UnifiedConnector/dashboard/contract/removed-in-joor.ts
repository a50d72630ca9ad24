export type { RemovedAnswer } from '../../sync/removed-in-joor';

export interface RemovedRequest {
  customerId: number;
  systemId: number;
}
