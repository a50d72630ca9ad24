import type { RecordType } from '../../account/catalogue/definition';
import { Layout } from '../layout/layout';
import { listTitle } from '../layout/navigation';
import { Banner, Heading } from '../layout/parts';
import { TOKEN_FIELD } from '../sessions';
import type { Site } from '../site';
import { listAddress, newAddress, recordAddress } from './addresses';
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
  name: string;
  texts: FormTexts;
  /** Number of writes the record had seen when the form was filled. */
  version: number | undefined;
  token: string;
  error?: FormError;
}

/** The form of a record's body fields. */
export function FormPage({ site, type, id, name, texts, version, token, error }: FormPageProps) {
  const { account } = site;
  const list = listAddress(account, type);
  const address = (id === null ? undefined : recordAddress(account, type, id)) ?? newAddress(account, type);
  const groups = editableGroups(site, type);
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
      {error && (
        <Banner tone="error" title={error.title}>
          {error.message}
        </Banner>
      )}
      <form method="post" action={address} novalidate autocomplete="off">
        <input type="hidden" name={TOKEN_FIELD} value={token} />
        <input
          type="hidden"
          name={FIELDS_FIELD}
          value={groups.flatMap((group) => group.fields.map((field) => field.id)).join(',')}
        />
        {version !== undefined && <input type="hidden" name="_version" value={version} />}
        <Heading title={title} lead={id === null ? undefined : `Edit ${type.label}`}>
          <FormButtons cancel={id === null ? list : address} />
        </Heading>
        <p class="lead section">
          Fields marked <span class="required">*</span> are required.
        </p>
        {groups.map((group) => (
          <fieldset class="card form-card">
            <legend>{group.title}</legend>
            <div class="form">
              {group.fields.map((field) => (
                <FormField
                  site={site}
                  field={field}
                  text={texts[field.id] ?? ''}
                  help={facts.get(field.id)?.help ?? ''}
                />
              ))}
            </div>
          </fieldset>
        ))}
        <FormButtons cancel={id === null ? list : address} />
      </form>
      {id !== null && <DeleteForm address={address} token={token} label={type.label} />}
    </Layout>
  );
}

function FormButtons({ cancel }: { cancel: string }) {
  return (
    <div class="buttons">
      <button type="submit" class="primary" name="_action" value="save">
        Save
      </button>
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
