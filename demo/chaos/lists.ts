interface Named {
  name: string;
  code: string;
}

/** Names that JOOR has and the Value Map may be given. */
export const PRICE_LABELS = ['WHS', 'Outlet', 'Retail'] as const;
export const PAYMENTS: readonly [Named, Named] = [
  { name: 'Net 30 Days', code: 'N30' },
  { name: '30 Days Net', code: 'D30' },
];
export const WAREHOUSES: readonly [Named, Named] = [
  { name: 'Main', code: 'MAIN' },
  { name: 'Second', code: 'SECOND' },
];
/** A payment method that JOOR does not have: with `refuseInvalid` it refuses every batch that holds one. */
export const REFUSED_PAYMENT = 'Never Set Up';
