import { raw } from 'hono/html';
import type { PropsWithChildren } from 'hono/jsx';
import type { RecordType } from '../../account/catalogue/definition';
import { listAddress, newAddress, recordAddress } from '../../account/page-addresses';
import type { RecordDocument } from '../../account/records/document';
import type { FieldModel, FormModel } from '../../modules/ui/widgets/model';
import { ClientPart } from '../client/client-part';
import { recordPage } from '../client/page-data';
import { Layout } from '../layout/layout';
import { listTitle } from '../layout/navigation';
import { Banner, Heading } from '../layout/parts';
import { TOKEN_FIELD } from '../sessions';
import type { Site } from '../site';
import { WidgetButtons } from '../widgets/buttons';
import { ContainerView, isFilled, scriptTabs, TabViews } from '../widgets/form-view';
import { Messages } from '../widgets/messages';
import { hasButton, isHiddenIn, isLockedIn } from '../widgets/record-form';
import { editableGroups } from './field-groups';
import { FIELDS_FIELD, type FormTexts } from './form';
import { FormField } from './form-field';
import { fieldFacts } from './type-facts';

/** Why a form was not saved. */
export interface FormError {
  title: string;
  message: string;
}

interface FormPageProps {
  site: Site;
  type: RecordType;
  /** null for a new record. */
  id: number | null;
  document: RecordDocument;
  name: string;
  /** The page's form, as user events left it. */
  form: FormModel;
  texts: FormTexts;
  /** Number of writes the record had seen when the form was filled. */
  version: number | undefined;
  token: string;
  error?: FormError;
}

/** The form of a record's body fields. */
export function FormPage({ site, type, id, document, name, form, texts, version, token, error }: FormPageProps) {
  const { account } = site;
  const list = listAddress(account, type);
  const address = (id === null ? undefined : recordAddress(account, type, id)) ?? newAddress(account, type);
  const groups = editableGroups(site, type).map(({ title, fields }) => ({
    title,
    fields: fields.filter((field) => !isHiddenIn(form, field.id)),
  }));
  const posted = groups.flatMap(({ fields }) => fields.filter((field) => !isLockedIn(form, field.id)));
  const facts = fieldFacts(account, type);
  const title = id === null ? `New ${type.label}` : name || `${type.label} ${id}`;
  const crumbs = [{ label: listTitle(type), href: list }];
  return (
    <Layout
      site={site}
      title={id === null ? title : `Edit ${type.label}: ${title}`}
      section={list}
      crumbs={
        id === null ? [...crumbs, { label: title }] : [...crumbs, { label: title, href: address }, { label: 'Edit' }]
      }
    >
      <ClientPart page={recordPage(site, type, document, form, id === null ? 'create' : 'edit')} form={form} />
      {error && (
        <Banner tone="error" title={error.title}>
          {error.message}
        </Banner>
      )}
      <Messages messages={form.messages} />
      <form
        method="post"
        id="main_form"
        action={address}
        novalidate
        autocomplete="off"
        data-client-script={form.clientScript}
        data-record-type={type.id}
        data-record-id={id ?? undefined}
      >
        <input type="hidden" name={TOKEN_FIELD} value={token} />
        <input type="hidden" name={FIELDS_FIELD} value={posted.map((field) => field.id).join(',')} />
        {version !== undefined && <input type="hidden" name="_version" value={version} />}
        <Heading title={title} lead={id === null ? undefined : `Edit ${type.label}`}>
          <FormButtons form={form} cancel={id === null ? list : address}>
            <WidgetButtons buttons={form.buttons} />
          </FormButtons>
        </Heading>
        <p class="lead section">
          Fields marked <span class="required">*</span> are required.
        </p>
        {groups.map((group, index) => (
          <fieldset class="card form-card">
            <legend>{group.title}</legend>
            <div class="form">
              {group.fields.map((field) => (
                <FormField
                  site={site}
                  field={field}
                  text={texts[field.id] ?? ''}
                  help={facts.get(field.id)?.help ?? ''}
                  locked={isLockedIn(form, field.id)}
                />
              ))}
            </div>
            <Additions site={site} form={form} tab={index === 0 ? '' : nativeTab(form, group.title)} />
          </fieldset>
        ))}
        {form.tabs
          .filter(
            ({ native, label, id: tab }) =>
              native && !groups.some(({ title }) => title === label) && isAddedTo(form, tab),
          )
          .map((tab) => (
            <fieldset class="card form-card">
              <legend>{tab.label}</legend>
              <Additions site={site} form={form} tab={tab.id} />
            </fieldset>
          ))}
        <TabViews account={site.account} form={form} tabs={scriptTabs(form, undefined)} />
        <FormButtons form={form} cancel={id === null ? list : address} />
      </form>
      {id !== null && hasButton(form, 'delete') && <DeleteForm address={address} token={token} label={type.label} />}
    </Layout>
  );
}

/** What user events put into a tab of the form: fields of their own, and the INLINEHTML fields of the record. */
function Additions({ site, form, tab }: { site: Site; form: FormModel; tab: string | undefined }) {
  if (tab === undefined) return null;
  if (!isAddedTo(form, tab)) return null;
  return (
    <div class="added">
      {filledHtml(form, tab).map((field) => (
        <div class="html">{raw(String(field.value))}</div>
      ))}
      <ContainerView account={site.account} form={form} id={tab} />
    </div>
  );
}

function isAddedTo(form: FormModel, tab: string): boolean {
  return filledHtml(form, tab).length > 0 || isFilled(form, tab);
}

function filledHtml(form: FormModel, tab: string): FieldModel[] {
  return form.fields.filter(
    (field) => field.native && field.container === tab && field.type === 'INLINEHTML' && field.value !== undefined,
  );
}

function nativeTab(form: FormModel, title: string): string | undefined {
  return form.tabs.find(({ native, label }) => native && label === title)?.id;
}

/** Save and Cancel, above and below the form; buttons of scripts, whose ids are unique, above only. */
function FormButtons({ form, cancel, children }: PropsWithChildren<{ form: FormModel; cancel: string }>) {
  return (
    <div class="buttons">
      {hasButton(form, 'submitter') && (
        <button type="submit" class="primary" name="_action" value="save">
          Save
        </button>
      )}
      {children}
      <a class="button" href={cancel}>
        Cancel
      </a>
    </div>
  );
}

function DeleteForm({ address, token, label }: { address: string; token: string; label: string }) {
  return (
    <details class="card delete">
      <summary>{`Delete this ${label}`}</summary>
      <form class="body" method="post" action={address}>
        <input type="hidden" name={TOKEN_FIELD} value={token} />
        <p>It cannot be brought back.</p>
        <button type="submit" class="danger" name="_action" value="delete">
          Delete
        </button>
      </form>
    </details>
  );
}
