import type { Context } from 'hono';
import type { FieldDefinition, RecordType, SublistDefinition } from '../../account/catalogue/definition';
import { explained, NetSuiteError, NotSupportedError } from '../../account/errors';
import { recordAddress, withParameters } from '../../account/page-addresses';
import type { RecordDocument, SublistLine } from '../../account/records/document';
import { nameOf } from '../format/values';
import { NotFound } from '../not-found';
import { TOKEN_FIELD } from '../sessions';
import type { Site } from '../site';
import { changedValues, type FormTexts, formTexts, postedTexts } from './form';
import type { FormError } from './form-page';
import { lineFields, nestedValues } from './line-fields';
import { LinePage } from './line-page';
import { loadRecord } from './load';

interface Asked {
  type: RecordType;
  id: string;
  sublistId: string;
  /** From 1; `new` for a line that is not there yet. */
  line: string | undefined;
}

const NEW = 'new';

/** One request for the form of a sublist's line, new or stored: to be filled in, saved, or removed. */
export class LineRequest {
  private readonly type: RecordType;
  private readonly document: RecordDocument;
  private readonly sublist: SublistDefinition;
  private readonly lines: readonly SublistLine[];
  /** Place among the lines, from 0; behind the last one where it is new. */
  private readonly index: number;
  private readonly own: readonly FieldDefinition[];
  private readonly nested: readonly FieldDefinition[];

  constructor(
    private readonly site: Site,
    private readonly c: Context,
    { type, id, sublistId, line = NEW }: Asked,
  ) {
    const sublist = type.sublists.find((each) => each.id === sublistId && !each.readOnly);
    if (sublist === undefined) throw new NotFound(`A ${type.label} has no sublist ${sublistId} that can be edited.`);
    this.type = type;
    this.sublist = sublist;
    this.document = loadRecord(site, type, id);
    this.lines = this.document.sublists[sublist.id] ?? [];
    this.index = line === NEW ? this.lines.length : Number(line) - 1;
    if (line !== NEW && this.lines[this.index] === undefined) {
      throw new NotFound(`${sublist.label} of this ${type.label} has no line ${line}.`);
    }
    const { own, nested } = lineFields(site, sublist);
    this.own = own.filter(({ readOnly }) => !readOnly);
    this.nested = nested.filter(({ readOnly }) => !readOnly);
  }

  async get(): Promise<Response> {
    return this.show(this.stored, this.document.version);
  }

  async post(): Promise<Response> {
    const { site, c, type, document } = this;
    const body = await c.req.formData().catch(() => new FormData());
    const texts = { ...this.stored, ...postedTexts([...this.own, ...this.nested], body) };
    const version = body.has('_version') ? Number(body.get('_version')) : document.version;
    if (!site.sessions.accepts(body.get(TOKEN_FIELD))) {
      const message = 'Nothing was saved, and what you entered is still here. Please try again.';
      return this.show(texts, version, { title: 'Your session had ended', message }, 403);
    }
    const changed = body.get('_action') === 'remove' ? [] : [this.changed(texts)];
    const lines = [...this.lines.slice(0, this.index), ...changed, ...this.lines.slice(this.index + 1)];
    try {
      const sublists = { [this.sublist.id]: lines };
      const id = site.account.records.save({ ...document, values: {}, sublists, version }, site.visitor);
      const next = withParameters(recordAddress(site.account, type, id) ?? '/', { saved: 'T' });
      return c.redirect(site.visitor.visit.redirectTo ?? next, 303);
    } catch (error) {
      if (!(error instanceof NetSuiteError || error instanceof NotSupportedError)) throw error;
      return this.show(texts, version, { title: error.name, message: explained(error) }, 422);
    }
  }

  private get line(): SublistLine {
    return this.lines[this.index] ?? { values: {}, subrecords: {} };
  }

  private get stored(): FormTexts {
    const { site, own, nested, sublist, line } = this;
    const { zone } = site.dates;
    return { ...formTexts(own, line.values, zone), ...formTexts(nested, nestedValues(sublist, line), zone) };
  }

  /** The line as the form makes it. */
  private changed(texts: FormTexts): SublistLine {
    const { site, sublist, own, nested, line, stored } = this;
    const changed = (fields: readonly FieldDefinition[]) => changedValues(fields, stored, texts, site.dates.zone);
    const values = { ...line.values, ...changed(own) };
    if (sublist.subrecord === undefined) return { values, subrecords: {} };
    const subrecord = { ...nestedValues(sublist, line), ...changed(nested) };
    return { values, subrecords: { [sublist.subrecord.field]: subrecord } };
  }

  private show(
    texts: FormTexts,
    version: number | undefined,
    error?: FormError,
    status: 200 | 403 | 422 = 200,
  ): Response | Promise<Response> {
    const { site, c, type, document, sublist, index, lines, own, nested } = this;
    const page = {
      ...{ site, type, sublist, texts, version, error },
      address: recordAddress(site.account, type, document.id ?? '') ?? '',
      name: nameOf(site, type, document.id ?? ''),
      line: index < lines.length ? index + 1 : null,
      fields: [...own, ...nested],
      token: site.sessions.token(),
    };
    return c.html(<LinePage {...page} />, status);
  }
}
