import type { DateForm } from './format';

/** A day in UTC as the format writes it; `now` in milliseconds since 1970 UTC. */
export function dateText(now: number, form: DateForm): string {
  const [year = '', month = '', day = ''] = new Date(now).toISOString().slice(0, 10).split('-');
  return form.replace('YYYY', year).replace('MM', month).replace('DD', day);
}
