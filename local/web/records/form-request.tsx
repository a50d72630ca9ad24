import type { Context } from 'hono';
import type { FieldDefinition, RecordType } from '../../account/catalogue/definition';
import { explained, NetSuiteError, NotSupportedError } from '../../account/errors';
import { listAddress, recordAddress, withParameters } from '../../account/page-addresses';
import type { RecordDocument } from '../../account/records/document';
import type { FormModel } from '../../modules/ui/widgets/model';
import { nameOf } from '../format/values';
import { NotFound } from '../not-found';
import { TOKEN_FIELD } from '../sessions';
import type { Site } from '../site';
import { recordForm } from '../widgets/record-form';
import { editableGroups } from './field-groups';
import { changedValues, type FormTexts, formTexts, postedTexts } from './form';
import { type FormError, FormPage } from './form-page';
import { loadRecord } from './load';

type Reply = Response | Promise<Response>;

/** One request for the form of a record, new or stored: to be filled in, saved, or the record deleted. */
export class FormRequest {
  private readonly document: RecordDocument;
  private readonly fields: readonly FieldDefinition[];

  constructor(
    private readonly site: Site,
    private readonly c: Context,
    private readonly type: RecordType,
    id: string | undefined,
  ) {
    if (!type.scriptable) throw new NotFound(`A ${type.label} has no form.`);
    const { records } = site.account;
    this.document = id ? loadRecord(site, type, id) : records.create(type.id, site.visitor);
    this.fields = editableGroups(site, type).flatMap((group) => group.fields);
  }

  async get(): Promise<Response> {
    const form = await this.page();
    const { redirectTo } = this.site.visitor.visit;
    if (redirectTo !== undefined) return this.c.redirect(redirectTo, 302);
    return this.show(form, this.stored, this.document.version);
  }

  async post(): Promise<Response> {
    const { site, c, fields, stored } = this;
    // What is no form has no token either, and is answered like a form without one.
    const body = await c.req.formData().catch(() => new FormData());
    const deleting = body.get('_action') === 'delete';
    const texts = deleting ? stored : { ...stored, ...postedTexts(fields, body) };
    const version = deleting || !body.has('_version') ? this.document.version : Number(body.get('_version'));
    if (!site.sessions.accepts(body.get(TOKEN_FIELD))) {
      const message = 'Nothing was saved, and what you entered is still here. Please try again.';
      return this.again(texts, version, { title: 'Your session had ended', message }, 403);
    }
    try {
      const next = deleting ? this.remove() : this.save(changedValues(fields, stored, texts, site.dates.zone), version);
      return c.redirect(site.visitor.visit.redirectTo ?? next, 303);
    } catch (error) {
      if (!(error instanceof NetSuiteError || error instanceof NotSupportedError)) throw error;
      return this.again(texts, version, { title: error.name, message: explained(error) }, 422);
    }
  }

  private get stored(): FormTexts {
    return formTexts(this.fields, this.document.values, this.site.dates.zone);
  }

  /** @returns the address to go on to */
  private save(values: RecordDocument['values'], version: number | undefined): string {
    const { site, type, document } = this;
    const isNew = document.id === null;
    const id = site.account.records.save(
      { ...document, values: isNew ? { ...document.values, ...values } : values, sublists: {}, version },
      site.visitor,
    );
    return withParameters(recordAddress(site.account, type, id) ?? '/', { saved: 'T' });
  }

  private remove(): string {
    const { site, type, document } = this;
    if (document.id === null) throw new NotFound('A record that is not saved cannot be deleted.');
    site.account.records.delete(type.id, document.id, site.visitor);
    return listAddress(site.account, type);
  }

  /** The form again, with what was entered and why it was not saved. */
  private async again(
    texts: FormTexts,
    version: number | undefined,
    error: FormError,
    status: 403 | 422,
  ): Promise<Response> {
    return this.show(await this.page(), texts, version, error, status);
  }

  private page(): Promise<FormModel> {
    const { site, c, type, document } = this;
    const isNew = document.id === null;
    const title = isNew ? `New ${type.label}` : this.name;
    return recordForm(site, c, { type: isNew ? 'create' : 'edit', recordType: type, document, title });
  }

  private get name(): string {
    const { id } = this.document;
    return id === null ? '' : nameOf(this.site, this.type, id);
  }

  private show(
    form: FormModel,
    texts: FormTexts,
    version: number | undefined,
    error?: FormError,
    status: 200 | 403 | 422 = 200,
  ): Reply {
    const { site, c, type, document, name } = this;
    const { id } = document;
    const token = site.sessions.token();
    return c.html(<FormPage {...{ site, type, id, document, name, form, texts, version, token, error }} />, status);
  }
}
