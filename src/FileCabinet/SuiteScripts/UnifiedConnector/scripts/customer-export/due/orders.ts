import { canAfford, GET_CREDITS } from '../../../joor/credits';
import { mayAskJoor } from '../../../settings/file-transport';
import type { Settings } from '../../../settings/read-settings';
import { isOrdersDue, orderProgressIn } from '../../../sync/orders/progress';
import type { AccountState } from '../../../sync/records/account-state-store';

/** Whether the run reads JOOR's orders of an External System when everything is sent. Costs nothing. */
export function ordersOf({ system, orders }: Settings, state: AccountState): number[] {
  if (!orders.read || !mayAskJoor(system)) return [];
  const now = Date.now();
  if (!canAfford(state.window, now, GET_CREDITS, system.reserve)) return [];
  return isOrdersDue(orderProgressIn(state.orders), now) ? [system.id] : [];
}
