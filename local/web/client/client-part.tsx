import { raw } from 'hono/html';
import type { FormModel } from '../../modules/ui/widgets/model';
import { clientBundle } from './bundle';
import { CLIENT_PAGE, type ClientPage } from './page';
import { needsClient } from './page-data';

/** The browser's part of a page, ahead of its content, whose own scripts may use define and require. */
export function ClientPart({ page, form }: { page: ClientPage; form: FormModel }) {
  if (!needsClient(page, form)) return null;
  // Nothing in it may end the element it stands in.
  const data = JSON.stringify(page).replaceAll('<', '\\u003c');
  return (
    <>
      {raw(`<script type="application/json" id="${CLIENT_PAGE}">${data}</script>`)}
      <script src={clientBundle().address} />
    </>
  );
}
