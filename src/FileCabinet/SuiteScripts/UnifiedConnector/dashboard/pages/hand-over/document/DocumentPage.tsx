import '../hand-over.css';
import { Link, type RouteComponentProps } from 'wouter-preact';
import { post } from '../../../shell/api';
import { Button } from '../../../shell/parts/Button';
import { Loading } from '../../../shell/parts/Loading';
import { Page } from '../../../shell/parts/Page';
import { saveFile } from '../../../shell/save-file';
import { useLoaded } from '../../../shell/use-loaded';
import { partPath } from '../paths';
import { documentFile } from './document-file';
import { HandOverDocument } from './HandOverDocument';

/** The document on a page of its own, to print or to download. */
export function DocumentPage({ params: { system = '' } }: RouteComponentProps) {
  const systemId = Number(system);
  const loaded = useLoaded(`document ${systemId}`, async () => {
    const handOver = await post('hand_over', { systemId });
    return { handOver, pack: await post('hand_over_pack', { systemId, customerIds: [] }), madeAt: today() };
  });
  const { answer } = loaded;
  return (
    <Page
      title="Hand-over document"
      actions={
        answer && (
          <>
            <Button kind="primary" onClick={() => window.print()}>
              Print
            </Button>
            <Button
              onClick={() =>
                saveFile(
                  `JOOR hand-over ${answer.handOver.system}.html`,
                  'text/html;charset=utf-8',
                  documentFile(`Hand-over to JOOR: ${answer.handOver.system}`, <HandOverDocument {...answer} />),
                )
              }
            >
              Download
            </Button>
            <Link href={partPath(systemId, 'scenarios')}>Back to the hand-over</Link>
          </>
        )
      }
    >
      <Loading of={loaded}>
        {(content) => (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
          <section class="uc-document" tabIndex={0} aria-label="Document">
            <HandOverDocument {...content} />
          </section>
        )}
      </Loading>
    </Page>
  );
}

/** The day as the browser has it. */
export const today = (): string => new Date().toISOString().slice(0, 10);
