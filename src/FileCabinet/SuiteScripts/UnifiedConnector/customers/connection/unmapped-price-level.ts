/** A price level in a currency that the Value Map has no line for. */
export interface UnmappedPriceLevel {
  name: string;
  /** Empty in an account without multiple currencies. */
  currency: string;
}

const LACKS = ' has no price label in the Value Map.';

/** The sentence of the fault, which starts with it wherever it stands: it is also what records are found by. */
export const unmappedSentence = ({ name, currency }: UnmappedPriceLevel): string =>
  `Price level "${name}"${currency === '' ? '' : ` in ${currency}`}${LACKS}`;

/** Which price level and currency an Error Msg is about; null: it is about none. */
export function readUnmapped(errorMsg: string): UnmappedPriceLevel | null {
  const [, name, currency = ''] =
    /Price level "(.*)"(?: in (\S+))? has no price label in the Value Map\./.exec(errorMsg) ?? [];
  return name === undefined ? null : { name, currency };
}
