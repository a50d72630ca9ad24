import { Button } from '../../shell/parts/Button';
import { Dialog } from '../../shell/parts/Dialog';

interface DeleteLineDialogProps {
  /** What the line is called. */
  name: string;
  onDelete(): void;
  onClose(): void;
}

/** Asks before a line of a map is deleted. */
export function DeleteLineDialog({ name, onDelete, onClose }: DeleteLineDialogProps) {
  return (
    <Dialog title="Delete this line?" onClose={onClose}>
      <p>{name}</p>
      <p>Customers that need it will fail in the next run, or be sent without it.</p>
      <div class="uc-page-actions">
        <Button kind="danger" onClick={onDelete}>
          Delete line
        </Button>
        <Button onClick={onClose}>Keep it</Button>
      </div>
    </Dialog>
  );
}
