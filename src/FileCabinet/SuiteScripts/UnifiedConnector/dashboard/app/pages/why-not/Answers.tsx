import './why-not.css';
import { REASONS } from '../../../../sync/why-not-reasons';
import type { WhyNotAnswer, WhyNotLine } from '../../../contract/why-not';
import { RecordLink } from '../../parts/RecordLink';

const TONES = { good: 'good', 'under way': 'under-way', act: 'bad', quiet: 'quiet' } as const;

/** The answer for each External System that concerns the customer. */
export function Answers({ customerId, answer: { name, lines } }: { customerId: number; answer: WhyNotAnswer }) {
  return (
    <section aria-label="Answer" aria-live="polite">
      <h3>
        {name === '' ? (
          `Customer ${customerId}`
        ) : (
          <RecordLink type="customer" id={customerId}>
            {name}
          </RecordLink>
        )}
      </h3>
      <ul class="uc-systems">
        {lines.map((line) => (
          <li key={line.systemId} class="uc-card">
            <Line line={line} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Line({ line: { systemName, reason, sentence, details, atJoor } }: { line: WhyNotLine }) {
  const { title, tone, next } = REASONS[reason];
  return (
    <>
      <h4 class="uc-answer-head">
        {systemName && <span>{systemName}</span>}
        <span class={`uc-badge uc-${TONES[tone]}`}>{title}</span>
      </h4>
      <p class="uc-sentence">{sentence}</p>
      {details.length > 0 && (
        <ul class="uc-details">
          {details.map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      )}
      <p>
        <strong>Next step:</strong> {next}
      </p>
      {atJoor !== '' && <p class="uc-muted">{atJoor}</p>}
    </>
  );
}
