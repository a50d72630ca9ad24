import { Preview } from '../../preview/Preview';
import { post } from '../../shell/api';
import { Button } from '../../shell/parts/Button';
import { Dialog } from '../../shell/parts/Dialog';
import { Loading } from '../../shell/parts/Loading';
import { shownName } from '../../shell/shown-name';
import { useLoaded } from '../../shell/use-loaded';
import type { CustomerRow } from './contract';

/** What would be sent of one customer now, beside what was sent last. */
export function ChangesDialog({ row, onClose }: { row: CustomerRow; onClose(): void }) {
  const { customerId, systemId, name } = row;
  const loaded = useLoaded(row.key, () => post('preview', { customerIds: [customerId], systemId }));
  return (
    <Dialog wide title={`Changes of ${shownName(name, 'Customer', customerId)}`} onClose={onClose}>
      <Loading of={loaded}>{(lines) => <Preview lines={lines} open />}</Loading>
      <div class="uc-row-actions">
        <Button onClick={onClose}>Close</Button>
      </div>
    </Dialog>
  );
}
