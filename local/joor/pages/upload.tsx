import type { JoorAccount } from '../account';
import type { UploadLine, UploadResult } from '../upload';
import { documentedWait } from './connections';
import { Badge, Layout, type Tone } from './layout';

const TONES: Record<UploadLine['outcome'], Tone> = {
  updated: 'good',
  pending: 'waiting',
  entered: 'good',
  refused: 'bad',
};

const WORDS: Record<UploadLine['outcome'], string> = {
  updated: 'updated',
  pending: 'waiting to be matched',
  entered: 'connected without a code',
  refused: 'refused',
};

interface UploadPageProps {
  accounts: readonly JoorAccount[];
  result: UploadResult | null;
  problem: string;
}

/** Where JOOR's staff, played by whoever is at the browser, take a filled Customer Data Template. */
export function UploadPage({ accounts, result, problem }: UploadPageProps) {
  return (
    <Layout title="Upload customers" section="/upload">
      <h1>Upload customers</h1>
      <p class="lead">
        What JOOR's staff do with a filled Customer Data Template: every customer without a fault becomes a connection.{' '}
        <a href="/exports/customer-template.xlsx">Blank template</a>, made by the local JOOR: it is not JOOR's own file.
      </p>
      <form method="post" action="/upload" enctype="multipart/form-data">
        <label>
          Filled template (XLSX)
          <input type="file" name="file" accept=".xlsx" required />
        </label>
        {accounts.length > 1 && (
          <label>
            Account
            <select name="account">
              {accounts.map(({ id, setup }) => (
                <option value={String(id)}>{setup.name}</option>
              ))}
            </select>
          </label>
        )}
        <button type="submit">Upload</button>
      </form>
      {problem !== '' && <p role="alert">{problem}</p>}
      {result && <Result {...result} />}
    </Layout>
  );
}

function Result({ lines }: UploadResult) {
  const count = (outcome: UploadLine['outcome']) => lines.filter((line) => line.outcome === outcome).length;
  const [pending, refused] = [count('pending'), count('refused')];
  return (
    <section>
      <h2>Result</h2>
      <p role="status">
        {lines.length - refused} of {lines.length} customers taken
        {pending > 0 && `, ${pending} of them new. For that many JOOR's documents give ${documentedWait(pending)}`}.
      </p>
      <div class="table">
        <table>
          <caption>Customers of the upload</caption>
          <thead>
            <tr>
              <th scope="col">Rows</th>
              <th scope="col">Customer name</th>
              <th scope="col">Customer code</th>
              <th scope="col">Result</th>
              <th scope="col">Faults</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ rows, name, code, outcome, faults }) => (
              <tr>
                <td>{rows.join(', ')}</td>
                <td>{name}</td>
                <td>{code || <span class="soft">no code</span>}</td>
                <td>
                  <Badge tone={TONES[outcome]}>{WORDS[outcome]}</Badge>
                </td>
                <td>{faults.join(' ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
