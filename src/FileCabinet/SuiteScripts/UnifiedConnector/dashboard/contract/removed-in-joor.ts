export type { RemovedAnswer } from '../../sync/outcome/removed-in-joor';

export interface RemovedRequest {
  customerId: number;
  systemId: number;
}
