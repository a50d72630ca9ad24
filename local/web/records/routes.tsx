import { type Context, Hono } from 'hono';
import type { RecordType } from '../../account/catalogue/definition';
import { PATHS, withParameters } from '../../account/page-addresses';
import { csvOf } from '../csv';
import { nameOf, optionName } from '../format/values';
import { listTitle } from '../layout/navigation';
import { pageNumber } from '../layout/parts';
import { NotFound } from '../not-found';
import { csvResponse } from '../responses';
import type { Site } from '../site';
import { recordForm } from '../widgets/record-form';
import { FormRequest } from './form-request';
import { LineRequest } from './line-request';
import { ListPage, PAGE_SIZE } from './list-page';
import { type ListQuery, listRecords } from './listing';
import { loadRecord } from './load';
import { RecordPage } from './record-page';

/** Lists, record pages and forms, at the addresses they have in NetSuite where they have one there. */
export function recordRoutes(site: Site): Hono {
  const app = new Hono();
  const { account } = site;

  const typeOf = (id: string): RecordType => {
    const type = account.catalogue.type(id);
    if (type === undefined) throw new NotFound(`There is no record type ${id} in this account.`);
    return type;
  };
  const customRecordType = (c: Context): RecordType => {
    const id = c.req.query('rectype') ?? '';
    const object = account.objects('customrecordtype').find((candidate) => String(candidate.internalId) === id);
    if (object === undefined) throw new NotFound(`There is no custom record type with the internal ID ${id}.`);
    return typeOf(object.scriptId);
  };
  const customerType = (c: Context): RecordType => {
    const id = Number(c.req.query('id'));
    const stage = c.req.query('id')
      ? String(site.statements.get('SELECT stage FROM customer WHERE id = ?', id)?.stage ?? '')
      : (c.req.query('stage') ?? '');
    return typeOf(/^(lead|prospect)$/i.test(stage) ? stage.toLowerCase() : 'customer');
  };

  app.get(PATHS.CUSTOMER_LIST, (c) => showList(site, c, customerType(c)));
  app.get(PATHS.CUSTOMER, (c) => showRecord(site, c, customerType(c), c.req.query('id')));
  app.post(PATHS.CUSTOMER, (c) => formOf(site, c, customerType(c), c.req.query('id')).post());

  app.get(PATHS.ENTRY_LIST, (c) => showList(site, c, customRecordType(c)));
  app.get(PATHS.ENTRY, (c) => showRecord(site, c, customRecordType(c), c.req.query('id')));
  app.post(PATHS.ENTRY, (c) => formOf(site, c, customRecordType(c), c.req.query('id')).post());

  app.get('/app/record/:type', (c) => showList(site, c, typeOf(c.req.param('type'))));
  app.get('/app/record/:type/:id', (c) => showRecord(site, c, typeOf(c.req.param('type')), idOf(c)));
  app.post('/app/record/:type/:id', (c) => formOf(site, c, typeOf(c.req.param('type')), idOf(c)).post());
  return app;
}

function idOf(c: Context): string | undefined {
  const id = c.req.param('id');
  return id === 'new' ? undefined : id;
}

/** The form of a record, or of the line that `sublist` and `line` name. */
function formOf(site: Site, c: Context, type: RecordType, id: string | undefined): FormRequest | LineRequest {
  const { sublist, line } = c.req.query();
  if (id === undefined || sublist === undefined) return new FormRequest(site, c, type, id);
  return new LineRequest(site, c, { type, id, sublistId: sublist, line });
}

/** The record's page; its form with `e=T` or without an id. */
async function showRecord(site: Site, c: Context, type: RecordType, id: string | undefined): Promise<Response> {
  if (id === undefined || id === '' || c.req.query('e') === 'T') return formOf(site, c, type, id).get();
  const document = loadRecord(site, type, id);
  const name = nameOf(site, type, document.id ?? id);
  const form = await recordForm(site, c, { type: 'view', recordType: type, document, title: name });
  const { redirectTo } = site.visitor.visit;
  if (redirectTo !== undefined) return c.redirect(redirectTo, 302);
  const saved = c.req.query('saved') === 'T';
  return c.html(<RecordPage site={site} type={type} document={document} form={form} name={name} saved={saved} />);
}

function showList(site: Site, c: Context, type: RecordType): Response | Promise<Response> {
  site.requireView(type);
  const filter = (c.req.query('q') ?? '').trim();
  const by = narrowing(c, type);
  const query: ListQuery = { filter, by, sort: c.req.query('sort') };
  if (c.req.query('csv') === 'T') {
    const { columns, rows } = listRecords(site, type, query);
    const cells = rows.map((row) =>
      row.cells.map(({ text }, index) => (columns[index]?.numeric && text !== '' ? Number(text) : text)),
    );
    return csvResponse(
      c,
      listTitle(type),
      csvOf(
        columns.map((column) => column.label),
        cells,
      ),
    );
  }
  const asked = Number(c.req.query('page')) || 1;
  let listing = listRecords(site, type, { ...query, limit: PAGE_SIZE, offset: Math.max(0, asked - 1) * PAGE_SIZE });
  const page = pageNumber(c.req.query('page'), PAGE_SIZE, listing.total);
  if (page !== asked) {
    listing = listRecords(site, type, { ...query, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE });
  }
  const address = withParameters(`${c.req.path}?${new URLSearchParams(c.req.query())}`, {
    q: filter,
    page: page === 1 ? '' : page,
  });
  const words = by && `${by.field.label}: ${optionName(site, by.field, by.id)} · ${listing.total} found`;
  return c.html(
    <ListPage site={site} type={type} listing={listing} filter={filter} page={page} by={words} address={address} />,
  );
}

/** `by` and `is`: only records whose field holds an id. */
function narrowing(c: Context, type: RecordType): ListQuery['by'] {
  const [by, is] = [c.req.query('by'), c.req.query('is')];
  if (by === undefined || is === undefined) return undefined;
  const field = type.fields.find((candidate) => candidate.id === by && candidate.select !== undefined);
  if (field === undefined) throw new NotFound(`${type.label} has no select field ${by}.`);
  return { field, id: is };
}
