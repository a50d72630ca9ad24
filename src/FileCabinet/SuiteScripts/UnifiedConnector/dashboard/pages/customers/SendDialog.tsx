import { Button } from '../../shell/parts/Button';
import { Dialog } from '../../shell/parts/Dialog';

interface SendDialogProps {
  /** What sending is called here. */
  sends: string;
  count: number;
  onSend(): void;
  onClose(): void;
}

/** Asks before many customers are sent at once. */
export function SendDialog({ sends, count, onSend, onClose }: SendDialogProps) {
  const customers = `${count.toLocaleString('en')} customers`;
  return (
    <Dialog title={`${sends}: ${customers}?`} onClose={onClose}>
      <p>
        They are sent with their current values, as fast as JOOR's credits allow. Those with faults fail and stand in
        the Failed Record Queue. JOOR cannot take a new customer back by itself.
      </p>
      <div class="uc-row-actions">
        <Button kind="primary" onClick={onSend}>
          Send {customers}
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </Dialog>
  );
}
