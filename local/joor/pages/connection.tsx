import { CONNECTION, type Field, type Node } from '../fields';
import { isObject, type Json, type JsonObject } from '../json';
import { type ConnectionRow, Eta, StateBadge } from './connections';
import { Empty, Layout, Time } from './layout';

/** Words for a field or node of the API: shipping_address_1 -> Shipping address 1. */
function label(name: string): string {
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function shown(value: Json | undefined): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return value === undefined || value === '' ? '–' : String(value);
}

function Fields({ fields, group }: { fields: readonly Field[]; group: JsonObject }) {
  return (
    <dl>
      {fields
        .filter((field) => group[field.name] !== undefined)
        .map((field) => (
          <>
            <dt>{label(field.name)}</dt>
            <dd>{shown(group[field.name])}</dd>
          </>
        ))}
    </dl>
  );
}

/** What the names of a node's fields begin with, which the heading already says: shipping_, payment_method_. */
function sharedPrefix(fields: readonly Field[]): string {
  const [first = '', ...others] = fields.map((field) => field.name);
  const parts = first.split('_');
  for (let length = parts.length - 1; length > 0; length -= 1) {
    const prefix = `${parts.slice(0, length).join('_')}_`;
    if (others.every((name) => name.startsWith(prefix))) return prefix;
  }
  return '';
}

function Rows({ node, rows }: { node: Node; rows: JsonObject[] }) {
  const prefix = sharedPrefix(node.fields);
  const used = node.fields.filter((field) => rows.some((row) => row[field.name] !== undefined));
  return (
    <section>
      <h2>{label(node.name)}</h2>
      <div class="table">
        <table>
          <caption>{label(node.name)}</caption>
          <thead>
            <tr>
              {used.map((field) => (
                <th scope="col">{label(field.name.slice(prefix.length))}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr>
                {used.map((field) => (
                  <td>{shown(row[field.name])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Every node of a connection that holds something, as the field table lays them out. */
function Nodes({ node, group }: { node: Node; group: JsonObject }) {
  return (
    <>
      {node.nodes.map((child) => {
        const value = group[child.name];
        if (Array.isArray(value)) return <Rows node={child} rows={value.filter(isObject)} />;
        return isObject(value) ? <Nodes node={child} group={value} /> : null;
      })}
    </>
  );
}

export function ConnectionPage({ account, connection }: ConnectionRow) {
  const data = connection.data as unknown as JsonObject;
  return (
    <Layout title={connection.data.customer_name} section="/connections">
      <p class="crumbs">
        <a href="/connections">Connections</a> / {connection.customerCode || connection.connectionId}
      </p>
      <h1>{connection.data.customer_name}</h1>
      <p class="lead">
        <StateBadge state={connection.state} /> in {account.setup.name}
      </p>
      <dl>
        <dt>Customer code</dt>
        <dd>{connection.customerCode || '–'}</dd>
        <dt>Connection ID</dt>
        <dd>{connection.connectionId ?? '–'}</dd>
        <dt>Received</dt>
        <dd>
          <Time at={connection.waitingSince} />
        </dd>
        {connection.state === 'pending' && (
          <>
            <dt>To be matched</dt>
            <dd>
              <Eta account={account} connection={connection} />
            </dd>
          </>
        )}
        <dt>Connected</dt>
        <dd>
          <Time at={connection.connectedAt} />
        </dd>
        <dt>Updated</dt>
        <dd>
          <Time at={connection.updatedAt} />{' '}
          {connection.jobId === null ? (
            'by hand'
          ) : (
            <>
              by <a href={`/jobs/${connection.jobId}`}>job {connection.jobId}</a>
            </>
          )}
        </dd>
      </dl>
      <h2>Customer</h2>
      <Fields fields={CONNECTION.fields} group={data} />
      {connection.doors.length > 0 && (
        <section>
          <h2>Doors</h2>
          <div class="table">
            <table>
              <caption>Doors</caption>
              <thead>
                <tr>
                  <th scope="col">Door name</th>
                  <th scope="col">Door code</th>
                </tr>
              </thead>
              <tbody>
                {connection.doors.map((door) => (
                  <tr>
                    <td>{door.name}</td>
                    <td>{door.code}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
      <Nodes node={CONNECTION} group={data} />
    </Layout>
  );
}

export function NotFoundPage({ what, back }: { what: string; back: string }) {
  return (
    <Layout title="Not found" section={back}>
      <Empty title={what}>
        <a href={back}>Back to the list</a>
      </Empty>
    </Layout>
  );
}
