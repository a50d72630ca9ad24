import type { Context } from 'hono';

/** A CSV file to be saved under the name of what it lists. */
export function csvResponse(c: Context, name: string, csv: string): Response {
  const file = name.replace(/[^\w -]+/g, '').trim() || 'table';
  return c.body(csv, 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${file}.csv"`,
  });
}
