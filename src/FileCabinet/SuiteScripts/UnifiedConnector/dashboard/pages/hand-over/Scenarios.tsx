import { Link } from 'wouter-preact';
import { Message } from '../../shell/parts/Message';
import type { HandOver } from './contract';
import { documentPath } from './paths';
import { ScenarioCard } from './ScenarioCard';

interface ScenariosProps {
  handOver: HandOver;
  onChange(handOver: HandOver): void;
}

/** The tests in JOOR's sandbox, each with what is prepared, expected and seen. */
export function Scenarios({ handOver, onChange }: ScenariosProps) {
  const { sandbox, system, systemId, uploadOff, missing, scenarios } = handOver;
  if (!sandbox) {
    return (
      <Message kind="information">
        {system} is no sandbox. Scenarios are for JOOR's sandbox: choose the External System whose Environment is
        Sandbox.
      </Message>
    );
  }
  return (
    <>
      <p class="uc-intro">
        Prepare a scenario with customers that you choose, do its steps in NetSuite, then press Run. The connector never
        changes a customer: it compares what it sent before and after, and what JOOR shows. What JOOR does not show, you
        look at in JOOR. The list is the connector's; JOOR's own is not public, so ask your Integrations Manager whether
        it has more. <Link href={documentPath(systemId)}>The report is in the document to print.</Link>
      </p>
      {uploadOff && (
        <Message kind="warning" title="Upload is off">
          New customers are not sent. Switch on Upload of {system}, by hand or for runs, to test with them.
        </Message>
      )}
      {missing.length === 0 ? (
        <Message kind="confirmation" title="Ready to go live">
          Every required scenario is passed.
        </Message>
      ) : null}
      <ul class="uc-scenarios">
        {scenarios.map((scenario) => (
          <li key={scenario.id}>
            <ScenarioCard systemId={systemId} scenario={scenario} onChange={onChange} />
          </li>
        ))}
      </ul>
    </>
  );
}
