import type { Context } from 'hono';
import type { RecordType } from '../../account/catalogue/definition';
import { NetSuiteError, NotSupportedError } from '../../account/errors';
import type { RecordDocument } from '../../account/records/document';
import { nameOf } from '../format/values';
import { NotFound } from '../not-found';
import { TOKEN_FIELD } from '../sessions';
import { type Site, VISITOR } from '../site';
import { listAddress, recordAddress, withParameters } from './addresses';
import { changedValues, type FormTexts, formTexts, postedTexts } from './form';
import { type FormError, FormPage } from './form-page';
import { loadRecord } from './load';

type Reply = Response | Promise<Response>;

/** One request for the form of a record, new or stored: to be filled in, saved, or the record deleted. */
export class FormRequest {
  private readonly document: RecordDocument;

  constructor(
    private readonly site: Site,
    private readonly c: Context,
    private readonly type: RecordType,
    id: string | undefined,
  ) {
    if (!type.scriptable) throw new NotFound(`A ${type.label} has no form.`);
    const { records } = site.account;
    this.document = id ? loadRecord(site, type, id) : records.create(type.id, VISITOR);
  }

  get(): Reply {
    return this.form(formTexts(this.site, this.type, this.document), this.document.version);
  }

  async post(): Promise<Response> {
    const { site, c, type } = this;
    // What is no form has no token either, and is answered like a form without one.
    const body = await c.req.formData().catch(() => new FormData());
    const deleting = body.get('_action') === 'delete';
    const stored = formTexts(site, type, this.document);
    const texts = deleting ? stored : { ...stored, ...postedTexts(site, type, body) };
    const version = deleting || !body.has('_version') ? this.document.version : Number(body.get('_version'));
    if (!site.sessions.accepts(c, body.get(TOKEN_FIELD))) {
      const message = 'Nothing was saved, and what you entered is still here. Please try again.';
      return this.form(texts, version, { title: 'Your session had ended', message }, 403);
    }
    try {
      return c.redirect(deleting ? this.remove() : this.save(changedValues(site, type, stored, texts), version), 303);
    } catch (error) {
      if (!(error instanceof NetSuiteError || error instanceof NotSupportedError)) throw error;
      return this.form(texts, version, { title: error.name, message: error.message }, 422);
    }
  }

  /** @returns the address to go on to */
  private save(values: RecordDocument['values'], version: number | undefined): string {
    const { site, type, document } = this;
    const isNew = document.id === null;
    const id = site.account.records.save(
      { ...document, values: isNew ? { ...document.values, ...values } : values, sublists: {}, version },
      VISITOR,
    );
    return withParameters(recordAddress(site.account, type, id) ?? '/', { saved: 'T' });
  }

  private remove(): string {
    const { site, type, document } = this;
    if (document.id === null) throw new NotFound('A record that is not saved cannot be deleted.');
    site.account.records.delete(type.id, document.id, VISITOR);
    return listAddress(site.account, type);
  }

  private form(texts: FormTexts, version: number | undefined, error?: FormError, status: 200 | 403 | 422 = 200): Reply {
    const { site, c, type } = this;
    const { id } = this.document;
    const token = site.sessions.token(c);
    const name = id === null ? '' : nameOf(site, type, id);
    return c.html(<FormPage {...{ site, type, id, name, texts, version, token, error }} />, status);
  }
}
