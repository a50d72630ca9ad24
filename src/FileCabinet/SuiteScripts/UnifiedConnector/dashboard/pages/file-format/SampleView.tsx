import type { FileFormat } from '../../../customer-file/format';
import { Problems } from '../../set-up/Problems';
import { Empty } from '../../shell/parts/Empty';
import { Loading } from '../../shell/parts/Loading';
import { useAction } from '../../shell/use-action';

/** The first enabled customers in the format, as they would stand in a file. */
export function SampleView({ systemId, format }: { systemId: number; format: FileFormat }) {
  const sample = useAction('file_sample', { systemId, format, ids: [] });
  return (
    <section aria-label="Preview on your customers">
      <h3>Preview on your customers</h3>
      <Loading of={sample}>
        {({ faults, text, rows, problems }) => (
          <>
            <Problems kind="error" title="This format cannot be used yet" lines={faults} />
            <Problems
              kind="warning"
              title="Customers that would not be in the file"
              lines={problems.map(({ name, message }) => `${name}: ${message}`)}
            />
            {faults.length === 0 && rows.length === 0 && problems.length === 0 && (
              <Empty>No customer is enabled for this External System yet.</Empty>
            )}
            {rows.length > 0 && (
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
              <section class="uc-sent" tabIndex={0} aria-label="Text of the file">
                <pre>{text}</pre>
              </section>
            )}
          </>
        )}
      </Loading>
    </section>
  );
}
