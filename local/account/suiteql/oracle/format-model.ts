import { OracleError } from '../refusal';

/** One part of a datetime format model: an element such as HH24, or text to be copied. */
export interface ModelPart {
  /** Upper case element, 'TEXT' for quoted text and 'PUNCTUATION' for the rest. */
  element: string;
  /** As written; for TEXT without quotes. */
  text: string;
  /** FM: without padding. */
  fill: boolean;
}

/** Longest first, so that HH24 is not read as HH. */
const ELEMENTS = (
  'SSSSS SYYYY IYYY YYYY RRRR MONTH A.M. P.M. HH24 HH12 YEAR YYY MON DAY DDD TZR TZH TZM TZD FF1 FF2 FF3 FF4 FF5 FF6 ' +
  'FF7 FF8 FF9 FF YY RR MM DD DY HH MI SS AM PM WW IW FM TH J Q D Y W'
).split(' ');

const models = new Map<string, ModelPart[]>();

/** Reads an Oracle datetime format model (Oracle Database SQL Language Reference, "Format Models"). Errors: ORA-01821. */
export function datetimeModel(format: string): ModelPart[] {
  const known = models.get(format);
  if (known !== undefined) return known;
  const parts: ModelPart[] = [];
  const upper = format.toUpperCase();
  let fill = false;
  let position = 0;
  while (position < format.length) {
    const character = format[position] as string;
    if (character === '"') {
      const end = format.indexOf('"', position + 1);
      if (end < 0) throw unrecognised(format);
      parts.push({ element: 'TEXT', text: format.slice(position + 1, end), fill });
      position = end + 1;
      continue;
    }
    const element = ELEMENTS.find((name) => upper.startsWith(name, position));
    if (element === 'FM') fill = !fill;
    else if (element !== undefined)
      parts.push({ element, text: format.slice(position, position + element.length), fill });
    else if (/[-/,.;: ]/.test(character)) parts.push({ element: 'PUNCTUATION', text: character, fill });
    else throw unrecognised(format);
    position += element?.length ?? 1;
  }
  models.set(format, parts);
  return parts;
}

function unrecognised(format: string): OracleError {
  return new OracleError(`ORA-01821: date format not recognized: ${format}`);
}

export const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
export const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
