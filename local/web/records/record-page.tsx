import { raw } from 'hono/html';
import type { PropsWithChildren } from 'hono/jsx';
import type { FieldDefinition, RecordType, SublistDefinition } from '../../account/catalogue/definition';
import { listAddress, recordAddress, withParameters } from '../../account/page-addresses';
import type { FieldValue, RecordDocument } from '../../account/records/document';
import type { FormModel } from '../../modules/ui/widgets/model';
import { ClientPart } from '../client/client-part';
import { recordPage } from '../client/page-data';
import { FieldText } from '../format/values';
import { Layout } from '../layout/layout';
import { listTitle, plural } from '../layout/navigation';
import { Banner, Empty, format, Heading } from '../layout/parts';
import type { Site } from '../site';
import { WidgetButtons } from '../widgets/buttons';
import { ContainerView, isFilled, scriptTabs, TabViews } from '../widgets/form-view';
import { Messages } from '../widgets/messages';
import { hasButton, isHiddenIn } from '../widgets/record-form';
import { type ChildList, childLists } from './children';
import { type FieldGroup, fieldGroups } from './field-groups';
import { RecordTable } from './list-page';
import { SublistTable } from './sublist-table';

interface RecordPageProps {
  site: Site;
  type: RecordType;
  document: RecordDocument;
  /** The page's form, as user events left it. */
  form: FormModel;
  /** What the record is called. */
  name: string;
  /** Whether it has just been saved. */
  saved: boolean;
}

/** A record with all its fields, its sublists, and the records that point at it. */
export function RecordPage({ site, type, document, form, name, saved }: RecordPageProps) {
  const id = String(document.id);
  const list = listAddress(site.account, type);
  const groups = fieldGroups(site, type);
  const main = groups.filter((group) => group.title !== 'System Information');
  const system = groups.filter((group) => group.title === 'System Information');
  const children = childLists(site, type, id);
  const added = scriptTabs(form, undefined);
  const address = recordAddress(site.account, type, id) ?? '';
  const mayEdit = hasButton(form, 'edit');
  const title = name || `${type.label} ${id}`;
  const tabs = [
    ...main.map((group) => ({ title: group.title, count: undefined })),
    ...added.map((tab) => ({ title: tab.label, count: undefined })),
    ...type.sublists.map((sublist) => ({ title: sublist.label, count: document.sublists[sublist.id]?.length ?? 0 })),
    ...children.map((child) => ({ title: childTitle(child), count: child.listing.total })),
    ...system.map((group) => ({ title: group.title, count: undefined })),
  ];
  return (
    <Layout
      site={site}
      title={`${type.label}: ${title}`}
      section={list}
      crumbs={[{ label: listTitle(type), href: list }, { label: title }]}
    >
      <ClientPart page={recordPage(site, type, document, form, 'view')} form={form} />
      {saved && <Banner tone="confirmation" title="Confirmation">{`${type.label} successfully saved.`}</Banner>}
      <Messages messages={form.messages} />
      <Heading title={title} lead={type.label}>
        {mayEdit && (
          <a class="button primary" href={withParameters(address, { e: 'T' })}>
            {form.buttons.find((button) => button.id === 'edit')?.label}
          </a>
        )}
        <WidgetButtons buttons={form.buttons} />
      </Heading>
      {tabs.length > 2 && (
        <nav aria-label="On this page">
          <ul class="tabs">
            {tabs.map(({ title, count }) => (
              <li>
                <a href={`#${anchorOf(title)}`}>
                  {title}
                  {count !== undefined && <span> {format(count)}</span>}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <div id="main_form" data-client-script={form.clientScript} data-record-type={type.id} data-record-id={id}>
        {main.map((group, index) => (
          <FieldCard site={site} group={group} document={document} form={form} first={index === 0} />
        ))}
        <TabViews account={site.account} form={form} tabs={added} />
      </div>
      {type.sublists.map((sublist) => {
        const formOf = mayEdit && !sublist.readOnly ? lineFormOf(address, sublist) : undefined;
        return (
          <Card title={sublist.label} note={formOf && <a href={formOf('new')}>{`New line: ${sublist.label}`}</a>}>
            <SublistTable site={site} sublist={sublist} lines={document.sublists[sublist.id] ?? []} formOf={formOf} />
          </Card>
        );
      })}
      {children.map((child) => (
        <ChildCard site={site} child={child} />
      ))}
      {system.map((group) => (
        <FieldCard site={site} group={group} document={document} form={form} first={false} />
      ))}
    </Layout>
  );
}

/** Addresses of the forms of a sublist's lines, and of a new one. */
const lineFormOf =
  (address: string, { id }: SublistDefinition) =>
  (line: number | 'new'): string =>
    withParameters(address, { e: 'T', sublist: id, line });

function Card({ title, note, children }: PropsWithChildren<{ title: string; note?: unknown }>) {
  const id = anchorOf(title);
  return (
    <section class="card" id={id} aria-labelledby={`${id}-title`}>
      <header>
        <h2 id={`${id}-title`}>{title}</h2>
        {note}
      </header>
      {children}
    </section>
  );
}

const WIDE: readonly string[] = ['CLOBTEXT', 'RICHTEXT', 'INLINEHTML'];

interface FieldCardProps {
  site: Site;
  group: FieldGroup;
  document: RecordDocument;
  form: FormModel;
  /** Whether it is the main part, in which scripts put what they name no tab for. */
  first: boolean;
}

function FieldCard({ site, group, document, form, first }: FieldCardProps) {
  const tab = first ? '' : form.tabs.find(({ native, label }) => native && label === group.title)?.id;
  const fields = group.fields.filter((field) => !isHiddenIn(form, field.id));
  const html = fields.flatMap((field) => shownHtml(form, field) ?? []);
  return (
    <Card title={group.title}>
      <dl class="fields">
        {group.title === 'System Information' && (
          <div>
            <dt>Internal ID</dt>
            <dd>{document.id}</dd>
          </div>
        )}
        {fields.map((field) => (
          <RecordField site={site} field={field} value={document.values[field.id] ?? null} form={form} />
        ))}
      </dl>
      {html.length > 0 && (
        <div class="added">
          {html.map((markup) => (
            <div class="html">{raw(markup)}</div>
          ))}
        </div>
      )}
      {tab !== undefined && isFilled(form, tab) && (
        <div class="added">
          <ContainerView account={site.account} form={form} id={tab} />
        </div>
      )}
    </Card>
  );
}

/** What a script filled an INLINEHTML field with: it has no label, so it is no entry of the list of fields. */
function shownHtml(form: FormModel, { id }: FieldDefinition): string | undefined {
  const shown = form.fields.find((candidate) => candidate.id === id);
  return shown?.type === 'INLINEHTML' && shown.value !== undefined ? String(shown.value) : undefined;
}

function RecordField(props: { site: Site; field: FieldDefinition; value: FieldValue; form: FormModel }) {
  const { site, field, value, form } = props;
  const shown = form.fields.find((candidate) => candidate.id === field.id);
  // Not stored: there is nothing to show but what a script filled in.
  if (field.stored === false || shownHtml(form, field) !== undefined) return null;
  return (
    <div class={WIDE.includes(field.type) && value !== null ? 'wide' : undefined}>
      <dt>{shown?.label ?? field.label}</dt>
      <dd>
        <FieldText site={site} field={field} value={value} />
      </dd>
    </div>
  );
}

function ChildCard({ site, child }: { site: Site; child: ChildList }) {
  const { type, field, listing, address } = child;
  const title = childTitle(child);
  const shown = listing.rows.length;
  const all = <a href={address}>{`Show all ${format(listing.total)}`}</a>;
  return (
    <Card title={title} note={listing.total > shown && <p>{all}</p>}>
      {shown === 0 ? (
        <Empty title="None">{`No ${type.label} names this record as its ${field.label}.`}</Empty>
      ) : (
        <RecordTable site={site} type={type} listing={listing} caption={title} />
      )}
    </Card>
  );
}

function childTitle({ type, field }: ChildList): string {
  return `${plural(type.label)}: ${field.label}`;
}

function anchorOf(title: string): string {
  return title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}
