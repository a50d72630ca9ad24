import * as format from 'N/format';

/**
 * A time, in milliseconds since 1970 UTC or as ISO 8601, to the second, in the format and time zone of the person who looks: DATETIMETZ
 * heeds the zone (docs/assumptions.md). Costs nothing.
 */
export const userTime = (time: number | string): string =>
  String(format.format({ value: new Date(time), type: format.Type.DATETIMETZ }));
