import type { PropsWithChildren } from 'hono/jsx';
import type { RecordType } from '../../account/catalogue/definition';
import type { RecordDocument } from '../../account/records/document';
import { FieldText } from '../format/values';
import { Layout } from '../layout/layout';
import { listTitle, plural } from '../layout/navigation';
import { Banner, Empty, format, Heading } from '../layout/parts';
import type { Site } from '../site';
import { listAddress, recordAddress, withParameters } from './addresses';
import { type ChildList, childLists } from './children';
import { type FieldGroup, fieldGroups } from './field-groups';
import { RecordTable } from './list-page';
import { SublistTable } from './sublist-table';

interface RecordPageProps {
  site: Site;
  type: RecordType;
  document: RecordDocument;
  /** What the record is called. */
  name: string;
  /** Whether it has just been saved. */
  saved: boolean;
}

/** A record with all its fields, its sublists, and the records that point at it. */
export function RecordPage({ site, type, document, name, saved }: RecordPageProps) {
  const id = String(document.id);
  const list = listAddress(site.account, type);
  const groups = fieldGroups(site, type);
  const main = groups.filter((group) => group.title !== 'System Information');
  const system = groups.filter((group) => group.title === 'System Information');
  const children = childLists(site, type, id);
  const title = name || `${type.label} ${id}`;
  const tabs = [
    ...main.map((group) => ({ title: group.title, count: undefined })),
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
      {saved && <Banner tone="confirmation" title="Confirmation">{`${type.label} successfully saved.`}</Banner>}
      <Heading title={title} lead={type.label}>
        <a class="button primary" href={withParameters(recordAddress(site.account, type, id) ?? '', { e: 'T' })}>
          Edit
        </a>
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
      {main.map((group) => (
        <FieldCard site={site} group={group} document={document} />
      ))}
      {type.sublists.map((sublist) => (
        <Card title={sublist.label}>
          <SublistTable site={site} sublist={sublist} lines={document.sublists[sublist.id] ?? []} />
        </Card>
      ))}
      {children.map((child) => (
        <ChildCard site={site} child={child} />
      ))}
      {system.map((group) => (
        <FieldCard site={site} group={group} document={document} />
      ))}
    </Layout>
  );
}

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

function FieldCard({ site, group, document }: { site: Site; group: FieldGroup; document: RecordDocument }) {
  return (
    <Card title={group.title}>
      <dl class="fields">
        {group.title === 'System Information' && (
          <div>
            <dt>Internal ID</dt>
            <dd>{document.id}</dd>
          </div>
        )}
        {group.fields.map((field) => {
          const value = document.values[field.id] ?? null;
          return (
            <div class={WIDE.includes(field.type) && value !== null ? 'wide' : undefined}>
              <dt>{field.label}</dt>
              <dd>
                <FieldText site={site} field={field} value={value} />
              </dd>
            </div>
          );
        })}
      </dl>
    </Card>
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
