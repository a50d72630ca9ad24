import { NotSupportedError } from '../../errors';
import { OracleError } from '../refusal';

/** The number a text stands for, as Oracle's implicit conversion and TO_NUMBER read it. Errors: ORA-01722. */
export function parseNumber(text: string): number {
  const trimmed = text.trim();
  if (!/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(trimmed))
    throw new OracleError(`ORA-01722: invalid number: ${text}`);
  return Number(trimmed);
}

/** Oracle writes .5 for 0.5 and no trailing zeros. */
export function numberText(value: number): string {
  const text = Number.isInteger(value) ? value.toFixed(0) : String(value);
  return text.replace(/^(-?)0\./, '$1.');
}

/**
 * TO_CHAR of a number by a format model of 9, 0, comma, point, $ and FM (Oracle Database SQL Language Reference,
 * "Number Format Models"). What does not fit becomes number signs.
 */
export function formatNumber(value: number, format: string): string {
  const upper = format.toUpperCase();
  const fill = upper.startsWith('FM');
  const model = fill ? upper.slice(2) : upper;
  if (!/^\$?[90,]*([.D][90]*)?$/.test(model))
    throw new NotSupportedError(`SuiteQL TO_CHAR of a number with the format ${format}`);
  const [whole = '', decimals = ''] = model.replace('$', '').split(/[.D]/);
  const [digits = '', fraction = ''] = Math.abs(value).toFixed(decimals.length).split('.');
  const significant = digits === '0' ? '' : digits;
  const slots = whole.replaceAll(',', '').length;
  const width = model.length + 1;
  if (significant.length > slots) return '#'.repeat(width);
  const firstZero = whole.replaceAll(',', '').indexOf('0');
  const shown = significant.padStart(firstZero < 0 ? (decimals === '' ? 1 : 0) : slots - firstZero, '0');
  let text = '';
  let digit = shown.length - 1;
  for (let index = whole.length - 1; index >= 0 && digit >= 0; index -= 1) {
    if (whole[index] === ',') text = `,${text}`;
    else {
      text = shown[digit] + text;
      digit -= 1;
    }
  }
  const sign = value < 0 && Number(`${digits}.${fraction}`) !== 0 ? '-' : '';
  const tail = fill ? fraction.slice(0, keptDecimals(decimals, fraction)) : fraction;
  const written = `${sign}${model.startsWith('$') ? '$' : ''}${text}${/[.D]/.test(model) ? `.${tail}` : ''}`;
  return fill ? written : written.padStart(width);
}

/** FM drops the zeros at the end that stand at a 9. */
function keptDecimals(model: string, fraction: string): number {
  return Math.max(model.lastIndexOf('0') + 1, fraction.replace(/0+$/, '').length);
}
