import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { counted } from '../../../sync/records/counted';
import { post } from '../../shell/api';
import { Button } from '../../shell/parts/Button';
import { Message } from '../../shell/parts/Message';
import { When } from '../../shell/parts/When';
import { ChooseCustomers, type Chosen } from './ChooseCustomers';
import { CONTACT_LENGTH, type Contacts, type HandOver, MOST_SAMPLES, type Pack } from './contract';
import { documentPath } from './paths';
import { savePack } from './save-pack';
import { useDoing } from './use-hand-over';

interface PackPartProps {
  handOver: HandOver;
  onChange(handOver: HandOver): void;
}

const FIELDS: readonly { name: keyof Contacts; label: string; help: string; rows?: number }[] = [
  { name: 'joorContact', label: 'Contact at JOOR', help: 'Your Integrations Manager or Customer Success Manager.' },
  { name: 'ownContact', label: 'Contact at your company', help: 'Who decides about customers and prices.' },
  { name: 'technicalContact', label: 'Technical contact', help: 'Who looks after NetSuite and this connector.' },
  {
    name: 'resultEmails',
    label: 'Emails for results',
    help: 'In production JOOR can send the result of each job by email. Tell your Integrations Manager these addresses.',
  },
  { name: 'goLive', label: 'Going live', help: 'The day that you agreed on with JOOR.' },
  { name: 'remarks', label: 'Remarks for JOOR', help: '', rows: 4 },
];

/** What JOOR is given: contacts, lists, a sample, settings and open questions in one archive. */
export function PackPart({ handOver, onChange }: PackPartProps) {
  const { systemId, looking } = handOver;
  const [chosen, setChosen] = useState<readonly Chosen[]>([]);
  const [pack, setPack] = useState<Pack | null>(null);
  const { busy, problem, run } = useDoing();
  const download = () =>
    run(async () => {
      const made = await post('hand_over_pack', { systemId, customerIds: chosen.map(({ customerId }) => customerId) });
      setPack(made);
      await savePack(handOver, made);
    });
  return (
    <>
      <p class="uc-intro">
        One ZIP for JOOR: the document with contacts, lists, settings, estimates and open questions, the lists as XLSX
        and CSV, the sample and the settings as a file. It holds no token.
      </p>
      <ContactForm key={handOver.contactsNoted?.version ?? 0} handOver={handOver} onChange={onChange} />
      <section class="uc-card uc-prerequisite" aria-label="Sample">
        <h3>Sample</h3>
        <p class="uc-muted">
          Choose customers that show what yours are like: with several addresses, price types and buyers. They are shown
          exactly as they would be sent.
        </p>
        <ChooseCustomers systemId={systemId} takes="either" most={MOST_SAMPLES} chosen={chosen} onChange={setChosen} />
      </section>
      {!looking?.complete && (
        <Message kind="information">
          The lists are not read yet, so the pack has none. Read them under Prerequisites first.
        </Message>
      )}
      {problem !== null && <Message kind="error">{problem}</Message>}
      {pack && pack.sampleFaults.length > 0 && (
        <Message kind="warning" title="The sample has faults">
          {pack.sampleFaults.join('\n')}
        </Message>
      )}
      <div class="uc-row-actions">
        <Button kind="primary" aria-disabled={busy} onClick={download}>
          {busy ? 'Making the pack…' : 'Download pack'}
        </Button>
        <Link href={documentPath(systemId)}>Document to print</Link>
        <span role="status">
          {pack && !busy && `Downloaded, with ${counted(chosen.length, 'customer')} in the sample.`}
        </span>
      </div>
    </>
  );
}

function ContactForm({ handOver, onChange }: PackPartProps) {
  const { systemId, contacts, contactsNoted } = handOver;
  const [values, setValues] = useState(contacts);
  const { busy, problem, run } = useDoing();
  const save = () =>
    run(async () =>
      onChange(await post('save_contacts', { systemId, contacts: values, version: contactsNoted?.version ?? 0 })),
    );
  const isSaved = FIELDS.every(({ name }) => values[name] === contacts[name]);
  return (
    <fieldset class="uc-settings">
      <legend>Contacts</legend>
      {FIELDS.map(({ name, label, help, rows }) => (
        <div key={name} class="uc-setting">
          <label htmlFor={`uc-contact-${name}`}>{label}</label>
          <textarea
            id={`uc-contact-${name}`}
            rows={rows ?? 2}
            maxLength={CONTACT_LENGTH}
            value={values[name]}
            aria-describedby={help === '' ? undefined : `uc-contact-${name}-help`}
            onInput={({ currentTarget }) => setValues({ ...values, [name]: currentTarget.value })}
          />
          {help !== '' && (
            <p class="uc-muted" id={`uc-contact-${name}-help`}>
              {help}
            </p>
          )}
        </div>
      ))}
      <div class="uc-row-actions uc-whole-row">
        <Button aria-disabled={busy || isSaved} onClick={save}>
          Save contacts
        </Button>
        {contactsNoted && (
          <span class="uc-muted">
            Saved by {contactsNoted.by}, <When moment={contactsNoted.at} />
          </span>
        )}
        {problem !== null && <Message kind="error">{problem}</Message>}
      </div>
    </fieldset>
  );
}
