import path from 'node:path';
import { Hono } from 'hono';
import { PATHS } from '../../account/page-addresses';
import { mediaTypeOf, typeOfName } from '../../modules/file/types';
import { NotFound } from '../not-found';
import type { Site } from '../site';

/** File Cabinet files by their internal id, for whoever is logged in. */
export function fileRoutes(site: Site): Hono {
  return new Hono().get(PATHS.MEDIA, (c) => {
    const id = c.req.query('id') ?? '';
    const file = site.account.files.list().find((candidate) => String(candidate.id) === id);
    const content = file && site.account.files.read(file.path);
    if (file === undefined || content === undefined) throw new NotFound(`There is no file with the internal ID ${id}.`);
    const name = path.posix.basename(file.path);
    return c.body(new Uint8Array(content), 200, {
      'Content-Type': mediaTypeOf(typeOfName(name), site.account.files.encoding(file.path)),
      'Content-Disposition': `${c.req.query('_xd') === 'T' ? 'attachment' : 'inline'}; filename="${name.replace(/["\\]/g, '_')}"`,
    });
  });
}
