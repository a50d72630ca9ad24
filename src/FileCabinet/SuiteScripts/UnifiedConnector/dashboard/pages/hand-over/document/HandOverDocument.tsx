import type { HandOver, HandOverList, Pack, ScenarioView } from '../contract';
import { CHECK_WORDS, STATE_WORDS } from '../words';

interface HandOverDocumentProps {
  handOver: HandOver;
  pack: Pack;
  /** When it is made, as people read it. */
  madeAt: string;
}

/** Everything that JOOR is told, as a document to print or to send: it needs nothing around it. */
export function HandOverDocument({ handOver, pack, madeAt }: HandOverDocumentProps) {
  const { system, sandbox, contacts, lists, scenarios, looking } = handOver;
  const { sample, settings, maps, eta, expected, questions } = pack;
  return (
    <article>
      <h1>Hand-over to JOOR: {system}</h1>
      <p>
        {sandbox ? 'Sandbox' : 'Production'}. Made on {madeAt} by the JOOR Unified Connector for NetSuite.
      </p>
      <h2>Contacts</h2>
      <Lines
        facts={[
          ['Contact at JOOR', contacts.joorContact],
          ['Contact at the brand', contacts.ownContact],
          ['Technical contact', contacts.technicalContact],
          ['Emails for results', contacts.resultEmails],
          ['Going live', contacts.goLive],
          ['Remarks', contacts.remarks],
        ]}
      />
      <h2>Prerequisites</h2>
      <p>
        {looking?.complete
          ? `From what ${looking.looked.toLocaleString('en')} enabled customers use.`
          : 'The customers have not been read yet.'}{' '}
        Please load these lists into the account.
      </p>
      {looking?.complete && lists.map((list) => <List key={list.name} list={list} />)}
      <h2>Customers to expect</h2>
      <p>
        {expected.customers.toLocaleString('en')} new customers would be sent, which by JOOR's table takes{' '}
        {expected.days}.
      </p>
      <Table columns={['Connections', "JOOR's estimate"]} rows={eta.map(({ upTo, days }) => [upTo, days])} />
      <h2>Sample</h2>
      {sample ? (
        <>
          <p>{sample.name}</p>
          <pre>{sample.text}</pre>
        </>
      ) : (
        <p>No customers are chosen for the sample.</p>
      )}
      {sandbox && (
        <>
          <h2>Test report</h2>
          <p>
            The scenarios are the connector's own. "Seen" is what the connector compared itself: what it sent before and
            after, JOOR's job, and the connection that it read back. "Confirmed" is what a person saw in JOOR.
          </p>
          {scenarios.map((scenario) => (
            <Scenario key={scenario.id} scenario={scenario} />
          ))}
        </>
      )}
      <h2>Settings</h2>
      <Lines facts={settings.map(({ label, value }) => [label, value])} />
      {maps.map(({ title, columns, rows }) => (
        <section key={title}>
          <h3>
            {title} ({rows.length.toLocaleString('en')})
          </h3>
          {rows.length === 0 ? <p>It has no lines.</p> : <Table columns={columns} rows={rows} />}
        </section>
      ))}
      <h2>Open questions</h2>
      <p>What JOOR's documents leave open, what the connector assumes meanwhile, and what would settle it.</p>
      <Table
        columns={['Question', 'Assumed', 'Settled by']}
        rows={questions.map(({ question, assumed, settledBy }) => [question, assumed, settledBy])}
      />
    </article>
  );
}

function Table({ columns, rows }: { columns: readonly string[]; rows: readonly (readonly string[])[] }) {
  return (
    <table>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col" key={column}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((value, at) => (
              <td key={at}>{value}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Lines({ facts }: { facts: readonly (readonly [string, string])[] }) {
  const filled = facts.filter(([, value]) => value.trim() !== '');
  if (filled.length === 0) return <p>Not entered yet.</p>;
  return (
    <dl>
      {filled.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function List({ list: { title, columns, rows, clashes } }: { list: HandOverList }) {
  return (
    <section>
      <h3>
        {title} ({rows.length.toLocaleString('en')})
      </h3>
      {rows.length === 0 ? (
        <p>None are used.</p>
      ) : (
        <Table
          columns={[...columns, 'Customers']}
          rows={rows.map(({ values, customers }) => [...values, customers.toLocaleString('en')])}
        />
      )}
      {clashes.length > 0 && (
        <ul>
          {clashes.map(({ sentence }) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Scenario({ scenario }: { scenario: ScenarioView }) {
  const { title, notRequired, state, steps, expected, customers, prepared, run, closed, checks } = scenario;
  return (
    <section>
      <h3>
        {title}: {STATE_WORDS[state].text}
      </h3>
      {notRequired !== null && <p>Not required: {notRequired}</p>}
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>Expected: {expected}</p>
      <Lines
        facts={[
          [
            'Customers',
            customers
              .slice(0, 20)
              .map(({ name, customerId, code }) => nameOf(name, customerId, code))
              .join('\n'),
          ],
          ['Prepared', prepared ? `${prepared.by}, ${prepared.at?.printed ?? ''}` : ''],
          ['Run', run ? `${run.by}, ${run.at?.printed ?? ''}` : ''],
          [STATE_WORDS[state].text, closed ? `${closed.by}, ${closed.at?.printed ?? ''}` : ''],
          ['Note', closed?.note ?? ''],
        ]}
      />
      {checks.length > 0 && (
        <Table
          columns={['Looked at', 'Result', 'Detail']}
          rows={checks.map(({ what, state: seen, detail }) => [
            what,
            closed?.confirmed.includes(what) ? 'Confirmed' : CHECK_WORDS[seen].text,
            seen === 'eye' ? '' : detail,
          ])}
        />
      )}
    </section>
  );
}

const nameOf = (name: string, customerId: number, code: string): string =>
  `${name || `Customer ${customerId}`}${code === '' ? '' : ` (${code})`}`;
