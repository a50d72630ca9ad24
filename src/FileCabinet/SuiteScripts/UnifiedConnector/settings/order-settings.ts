/** Stages that a customer created from an order may begin in. */
export type NewStage = 'customer' | 'prospect' | 'lead';

/** What an administrator set for the customers of JOOR's orders. */
export interface OrderSettings {
  /** Whether runs read orders at all. */
  read: boolean;
  /** Path and parameters of the order call below the Base URL, see `orderCallPath`. */
  path: string;
  /** Order types as JOOR numbers them; empty: every type. */
  types: string[];
  /** YYYY-MM-DD; '': DAYS_AT_FIRST days before the first look. */
  from: string;
  /** Days that each look goes back behind the one before. */
  overlapDays: number;
  /** Of customers that are created. */
  stage: NewStage;
  /** Internal id; null: the first of the External System's. */
  subsidiary: number | null;
  /** Whether the code at JOOR becomes the Customer ID; otherwise the account numbers its customers itself. */
  codeAsId: boolean;
  /** Orders of these types create customers without a person, at most so many a day; null: none does. */
  creates: { types: string[]; most: number } | null;
  /** Whether a shipping address that a customer does not have is offered to be added. */
  offersAddresses: boolean;
}

export interface OrderValues {
  readOrders: boolean;
  orderPath: string;
  orderTypes: string;
  ordersFrom: string;
  orderOverlap: number | null;
  orderStage: string;
  orderSubsidiary: string;
  orderCodeAsId: boolean;
  createFromOrders: boolean;
  createTypes: string;
  createMost: number | null;
  orderAddresses: boolean;
}

/** Parameters as JOOR's page names them (api-docs.jooraccess.com/v2.0/reference/get-orders). */
export const ORDER_PATH = '/order/?start_from={start}&count={count}&date_start={from}&order_type={type}';

/** What the first look goes back where nothing is set. */
export const DAYS_AT_FIRST = 30;

const OVERLAP_DAYS = 3;
const LONGEST_OVERLAP = 90;
const CREATED_A_DAY = 20;
const MOST_CREATED_A_DAY = 500;

const STAGES: readonly string[] = ['customer', 'prospect', 'lead'] satisfies NewStage[];

const listOf = (text: string): string[] =>
  text
    .split(/[\s,;]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

const isWhole = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

/** Reads these settings and tells every fault at once, each a sentence that names the field and the fix. */
export function readOrderSettings(
  systemName: string,
  values: OrderValues,
): { orders: OrderSettings; faults: string[] } {
  const stage = values.orderStage.trim().toLowerCase();
  const subsidiary = values.orderSubsidiary.trim();
  const createTypes = listOf(values.createTypes);
  const orders: OrderSettings = {
    read: values.readOrders,
    path: values.orderPath.trim() || ORDER_PATH,
    types: listOf(values.orderTypes),
    from: values.ordersFrom.trim(),
    overlapDays: values.orderOverlap ?? OVERLAP_DAYS,
    stage: STAGES.includes(stage) ? (stage as NewStage) : 'customer',
    subsidiary: /^[1-9]\d{0,14}$/.test(subsidiary) ? Number(subsidiary) : null,
    codeAsId: values.orderCodeAsId,
    creates: values.createFromOrders ? { types: createTypes, most: values.createMost ?? CREATED_A_DAY } : null,
    offersAddresses: values.orderAddresses,
  };
  const faults: string[] = [];
  if (!orders.path.startsWith('/') || !orders.path.includes('{start}') || /\s/.test(orders.path)) {
    faults.push(
      `has "${orders.path}" in Order Path. Enter a path that begins with / and contains {start}, or leave it empty.`,
    );
  }
  for (const [label, types] of [
    ['Order Types', orders.types],
    ['Types That Create', createTypes],
  ] as const) {
    const wrong = types.filter((type) => !/^\d{1,9}$/.test(type));
    if (wrong.length > 0)
      faults.push(`has ${wrong.join(', ')} in ${label}. Enter JOOR's numbers, separated by commas.`);
  }
  if (orders.from !== '' && !isDay(orders.from)) {
    faults.push(`has "${orders.from}" in Orders From. Enter a day as YYYY-MM-DD, or leave it empty.`);
  }
  if (!isWhole(orders.overlapDays, 1, LONGEST_OVERLAP)) {
    faults.push(
      `has ${orders.overlapDays} in Order Overlap. Enter 1 to ${LONGEST_OVERLAP} days, or leave it empty for ${OVERLAP_DAYS}.`,
    );
  }
  if (stage !== '' && !STAGES.includes(stage)) {
    faults.push(`has "${values.orderStage}" in Stage of New Customers. Enter Customer, Prospect or Lead.`);
  }
  if (subsidiary !== '' && orders.subsidiary === null) {
    faults.push(`has "${subsidiary}" in Subsidiary of New Customers. Enter the internal ID of one subsidiary.`);
  }
  if (orders.creates && createTypes.length === 0) {
    faults.push(
      'creates customers from orders automatically but has no Types That Create. Enter the order types that may.',
    );
  }
  if (orders.creates && !isWhole(orders.creates.most, 1, MOST_CREATED_A_DAY)) {
    faults.push(
      `has ${orders.creates.most} in New Customers a Day. Enter 1 to ${MOST_CREATED_A_DAY}, or leave it empty for ${CREATED_A_DAY}.`,
    );
  }
  return { orders, faults: faults.map((fault) => `External System "${systemName}" ${fault}`) };
}
