import { IANAZone } from 'luxon';

/**
 * Two kinds of time stand in SQLite as text, so that they sort and compare as text does:
 * - an instant, as columns of type DATETIME store it: 'YYYY-MM-DD HH:MM:SS' in UTC;
 * - an Oracle DATE or TIMESTAMP, which has no zone: the same form, shortened to 'YYYY-MM-DD' at midnight, so that
 *   it compares with columns of type DATE as they are stored.
 * Fractions of a second follow as '.fff', without trailing zeros.
 */

const QUARTER = 15 * 60 * 1000;
const DAY = 24 * 60 * 60 * 1000;
const CACHED_QUARTERS = 50_000;

const offsets = new Map<string, Map<number, number>>();

/** Milliseconds that local time is ahead of UTC. Offsets change on quarter hours only, so that few are computed. */
function offsetAt(zone: string, time: number): number {
  let known = offsets.get(zone);
  if (known === undefined || known.size > CACHED_QUARTERS) {
    known = new Map();
    offsets.set(zone, known);
  }
  const quarter = Math.floor(time / QUARTER);
  let offset = known.get(quarter);
  if (offset === undefined) {
    offset = IANAZone.create(zone).offset(quarter * QUARTER) * 60_000;
    known.set(quarter, offset);
  }
  return offset;
}

/** Local time, as milliseconds of a UTC clock that shows it. */
export function toLocal(zone: string, time: number): number {
  return time + offsetAt(zone, time);
}

/**
 * The instant of a local time. Of the two instants that a local time has when clocks go back, the earlier; a local
 * time that clocks skip moves forward by what they skip (docs/assumptions.md).
 */
export function toInstant(zone: string, local: number): number {
  const before = local - offsetAt(zone, local - DAY);
  const after = local - offsetAt(zone, local + DAY);
  const candidates = [before, after].filter((time) => toLocal(zone, time) === local);
  return candidates.length > 0 ? Math.min(...candidates) : before;
}

/** Milliseconds of a clock without zone from either text form. */
export function parseTime(text: string): number {
  const fraction = text.length > 19 ? Number(text.slice(19)) * 1000 : 0;
  return (
    Date.UTC(
      Number(text.slice(0, 4)),
      Number(text.slice(5, 7)) - 1,
      Number(text.slice(8, 10)),
      Number(text.slice(11, 13)),
      Number(text.slice(14, 16)),
      Number(text.slice(17, 19)),
    ) + fraction
  );
}

/** 'YYYY-MM-DD HH:MM:SS[.fff]' */
export function instantText(time: number): string {
  const text = new Date(time).toISOString();
  const fraction = text.slice(19, 23).replace(/\.?0+$/, '');
  return `${text.slice(0, 10)} ${text.slice(11, 19)}${fraction}`;
}

/** 'YYYY-MM-DD' at midnight, otherwise 'YYYY-MM-DD HH:MM:SS[.fff]' */
export function localText(time: number): string {
  const text = instantText(time);
  return text.endsWith(' 00:00:00') ? text.slice(0, 10) : text;
}

/** The zone-less time that clocks in the zone show at an instant, both in text form. */
export function instantToLocal(text: string, zone: string): string {
  return localText(toLocal(zone, parseTime(text)));
}

export function localToInstant(text: string, zone: string): string {
  return instantText(toInstant(zone, parseTime(text)));
}

/** Whether a name is one that FROM_TZ and TO_TIMESTAMP_TZ understand: an IANA zone or '+HH:MM'. */
export function isZone(name: string): boolean {
  return IANAZone.isValidZone(name) || /^[+-]\d{2}:\d{2}$/.test(name);
}

/** The instant of a zone-less text in a named zone or at a fixed offset. */
export function zonedToInstant(text: string, zone: string): string {
  const fixed = /^([+-])(\d{2}):(\d{2})$/.exec(zone);
  if (fixed === null) return localToInstant(text, zone);
  const minutes = (Number(fixed[2]) * 60 + Number(fixed[3])) * (fixed[1] === '-' ? -1 : 1);
  return instantText(parseTime(text) - minutes * 60_000);
}
