import * as runtime from 'N/runtime';
import { CUSTOMER_EXPORT } from '../../../netsuite/ids';
import { RUN_KIND, type RunKind } from '../../../sync/records/run';
import { readIds } from '../../../sync/records/run-store';

/** What the script parameters ask for. */
export interface Parameters {
  kind: RunKind;
  /** Exactly these customers are exported, and nothing else that is due; none: what is due is. */
  ids: number[];
  /** All enabled customers are compared, changed or not. */
  compareAll: boolean;
  /** Every External System pauses when the run is done. */
  drain: boolean;
  /** What is no internal id, in sentences. */
  messages: string[];
}

export function readParameters(): Parameters {
  const script = runtime.getCurrentScript();
  const names = CUSTOMER_EXPORT.parameters;
  const isTicked = (name: string) => script.getParameter({ name }) === true;
  const { ids, wrong } = readIds(String(script.getParameter({ name: names.ids }) ?? ''));
  const compareAll = isTicked(names.compareAll);
  return {
    kind: ids.length > 0 ? RUN_KIND.request : compareAll ? RUN_KIND.compareAll : RUN_KIND.scheduled,
    ids,
    compareAll,
    drain: isTicked(names.drain),
    messages: wrong.map((part) => `"${part}" is not an internal ID. Enter numbers separated by commas.`),
  };
}
