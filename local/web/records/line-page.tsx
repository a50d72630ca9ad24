import type { FieldDefinition, RecordType, SublistDefinition } from '../../account/catalogue/definition';
import { listAddress, withParameters } from '../../account/page-addresses';
import { Layout } from '../layout/layout';
import { listTitle } from '../layout/navigation';
import { Banner, Heading } from '../layout/parts';
import { TOKEN_FIELD } from '../sessions';
import type { Site } from '../site';
import { FIELDS_FIELD, type FormTexts } from './form';
import { FormField } from './form-field';
import type { FormError } from './form-page';

interface LinePageProps {
  site: Site;
  type: RecordType;
  /** Of the record's page. */
  address: string;
  /** What the record is called. */
  name: string;
  sublist: SublistDefinition;
  /** From 1; null for a new line. */
  line: number | null;
  fields: readonly FieldDefinition[];
  texts: FormTexts;
  /** Number of writes the record had seen when the form was filled. */
  version: number | undefined;
  token: string;
  error: FormError | undefined;
}

/** The form of one line of a sublist, with the fields of its subrecord: an address of a customer, say. */
export function LinePage(props: LinePageProps) {
  const { site, type, address, name, sublist, line, fields, texts, version, token, error } = props;
  const list = listAddress(site.account, type);
  const title = line === null ? `New Line: ${sublist.label}` : `${sublist.label}, Line ${line}`;
  return (
    <Layout
      site={site}
      title={`${title}: ${name}`}
      section={list}
      crumbs={[{ label: listTitle(type), href: list }, { label: name, href: address }, { label: title }]}
    >
      {error && (
        <Banner tone="error" title={error.title}>
          {error.message}
        </Banner>
      )}
      <form
        method="post"
        action={withParameters(address, { e: 'T', sublist: sublist.id, line: line ?? 'new' })}
        novalidate
        autocomplete="off"
      >
        <input type="hidden" name={TOKEN_FIELD} value={token} />
        <input type="hidden" name={FIELDS_FIELD} value={fields.map(({ id }) => id).join(',')} />
        {version !== undefined && <input type="hidden" name="_version" value={version} />}
        <Heading title={title} lead={`${type.label}: ${name}`} />
        <div class="card">
          <div class="form">
            {fields.map((field) => (
              <FormField site={site} field={field} text={texts[field.id] ?? ''} help="" />
            ))}
          </div>
        </div>
        <div class="buttons">
          <button type="submit" class="primary" name="_action" value="save">
            Save
          </button>
          {line !== null && (
            <button type="submit" class="plain" name="_action" value="remove">
              Remove
            </button>
          )}
          <a class="button" href={address}>
            Cancel
          </a>
        </div>
      </form>
    </Layout>
  );
}
