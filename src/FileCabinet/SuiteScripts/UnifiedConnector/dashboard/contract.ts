import type { CustomerSearch, SearchCustomers, SearchCustomersRequest } from './contract/customer-searches';
import type { CustomersAnswer, CustomersRequest } from './contract/customers';
import type { ExportAnswer, ExportRequest, Progress, ProgressRequest } from './contract/export';
import type {
  ActionAnswer,
  DismissRequest,
  FailedRecordDetail,
  FailedRecordRequest,
  FailedRecordsAnswer,
  FailedRecordsRequest,
  ResyncCauseRequest,
  ResyncRequest,
} from './contract/failed-records';
import type { EventsAnswer, EventsRequest } from './contract/general-log';
import type { Overview, OverviewRequest } from './contract/overview';
import type { PreviewLine, PreviewRequest } from './contract/preview';
import type { RemovedAnswer, RemovedRequest } from './contract/removed-in-joor';
import type {
  CheckAnswer,
  CheckRequest,
  DeleteLineRequest,
  ImportAnswer,
  ImportRequest,
  MapLinesAnswer,
  MapLinesRequest,
  PauseRequest,
  Said,
  SaveAnswer,
  SaveRequest,
  SetUpAnswer,
  SystemRequest,
} from './contract/set-up';
import type { BatchDetail, BatchRequest, RunDetail, RunRequest, RunsAnswer, RunsRequest } from './contract/sync-log';
import type { FindCustomersRequest, FoundCustomers, WhyNotAnswer, WhyNotRequest } from './contract/why-not';

/** Every action of the dashboard: what the browser asks, and what the server answers. */
export interface Actions {
  batch: { request: BatchRequest; answer: BatchDetail };
  customer_searches: { request: object; answer: CustomerSearch[] };
  customers: { request: CustomersRequest; answer: CustomersAnswer };
  dismiss: { request: DismissRequest; answer: ActionAnswer[] };
  events: { request: EventsRequest; answer: EventsAnswer };
  export: { request: ExportRequest; answer: ExportAnswer };
  export_progress: { request: ProgressRequest; answer: Progress };
  failed_record: { request: FailedRecordRequest; answer: FailedRecordDetail };
  failed_records: { request: FailedRecordsRequest; answer: FailedRecordsAnswer };
  find_customers: { request: FindCustomersRequest; answer: FoundCustomers };
  overview: { request: OverviewRequest; answer: Overview };
  removed_in_joor: { request: RemovedRequest; answer: RemovedAnswer };
  preview: { request: PreviewRequest; answer: PreviewLine[] };
  reopen: { request: Omit<DismissRequest, 'reason'>; answer: ActionAnswer[] };
  resync: { request: ResyncRequest; answer: ExportAnswer };
  resync_cause: { request: ResyncCauseRequest; answer: ExportAnswer };
  search_customers: { request: SearchCustomersRequest; answer: SearchCustomers };
  run: { request: RunRequest; answer: RunDetail };
  runs: { request: RunsRequest; answer: RunsAnswer };
  check_set_up: { request: CheckRequest; answer: CheckAnswer };
  confirm_system: { request: SystemRequest; answer: Said };
  delete_line: { request: DeleteLineRequest; answer: Said };
  export_configuration: { request: object; answer: { text: string } };
  import_configuration: { request: ImportRequest; answer: ImportAnswer };
  map_lines: { request: MapLinesRequest; answer: MapLinesAnswer };
  pause_all: { request: PauseRequest; answer: Said };
  repair_searches: { request: object; answer: { sentences: string[] } };
  save_setting: { request: SaveRequest; answer: SaveAnswer };
  set_up: { request: object; answer: SetUpAnswer };
  test_connection: { request: SystemRequest; answer: Said };
  why_not: { request: WhyNotRequest; answer: WhyNotAnswer };
}

export type ActionName = keyof Actions;
export type RequestOf<Name extends ActionName> = Actions[Name]['request'];
export type AnswerOf<Name extends ActionName> = Actions[Name]['answer'];

/** Body of a POST. */
export type Post<Name extends ActionName> = { token: string; action: Name } & RequestOf<Name>;

/** What the server writes: the answer, or a sentence that says why there is none. */
export type Reply<Answer> = { ok: true; answer: Answer } | { ok: false; sentence: string };

/** What the page is given with its HTML. */
export interface Bootstrap {
  /** Where actions are posted to. */
  address: string;
  token: string;
  userName: string;
  isAdministrator: boolean;
}

/** Ids of the page's elements that the browser app looks for. */
export const ELEMENTS = { root: 'uc-dashboard', bootstrap: 'uc-bootstrap' } as const;
