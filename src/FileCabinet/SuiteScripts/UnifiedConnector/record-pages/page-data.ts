import { jsonForScript } from '../dashboard/server/page-html';
import { Html } from './html';

/** What the client script of a record page needs to ask the dashboard for something. */
export interface PageData {
  customerId: number;
  /** null: the page is not that of a Failed Record. */
  failedRecordId: number | null;
  token: string;
  /** Where everybody's actions are posted to. */
  address: string;
  /** Where administrators' are. */
  administratorAddress: string;
}

/** Ids and attributes of our own markup that client scripts look for. */
export const PAGE_DATA_ID = 'uc-record-page';
export const ACTION_ATTRIBUTE = 'data-uc-action';
export const SYSTEM_ATTRIBUTE = 'data-uc-system';

export const pageDataHtml = (data: PageData): Html =>
  new Html(`<script type="application/json" id="${PAGE_DATA_ID}">${jsonForScript(data)}</script>`);
