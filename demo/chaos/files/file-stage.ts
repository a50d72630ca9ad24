import { type MomentListener, runQueued, runScript } from '../../../local/runtime/run';
import { CUSTOMER_EXPORT } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { DashboardDesk } from '../../dashboard/desk';
import type { Chance } from '../chance';
import type { Company } from '../company';
import { CustomerDesk, type EditName } from '../customers';
import { Killed } from '../interruption';
import type { FileEvidence } from '../judge/files/evidence';
import { readFileEvidence } from '../judge/files/read-files';
import { FileWatch } from '../judge/files/watch';
import { scenarioMapping } from '../mapping';
import { Office } from '../office';
import { Found, MINUTE } from '../stage';

const [DEPLOYMENT] = CUSTOMER_EXPORT.deployments.scheduled;

/** What goes wrong at the server, see POST /admin/file-faults of the local JOOR. */
export interface ServerFault {
  kind: string;
  times?: number;
  after?: number;
  milliseconds?: number;
}

/** Where scenarios of files are played: a company whose External System sends files, its people, and the judge. */
export class FileStage {
  readonly log: string[] = [];
  readonly desk: CustomerDesk;
  private readonly office: Office;
  private readonly watch = new FileWatch();
  private dashboard: DashboardDesk | null = null;

  constructor(
    readonly company: Company,
    readonly chance: Chance,
  ) {
    this.desk = new CustomerDesk(company, chance);
    this.office = new Office(company, chance);
  }

  async stop(): Promise<void> {
    await this.dashboard?.stop();
  }

  note(sentence: string): void {
    this.log.push(`${new Date(this.company.account.clock.now()).toISOString()} ${sentence}`);
  }

  /** Has customers lack nothing and be newer; gives who they are. */
  mend(count: number): number[] {
    const { told, ids } = this.desk.mend(count, true);
    this.note(told);
    return ids;
  }

  edit(edit?: EditName, id?: number): void {
    this.note(this.desk.edit(edit, id));
  }

  create(): number {
    this.note(this.desk.create({ good: true }));
    return this.desk.newest(1)[0] ?? 0;
  }

  async pass(minutes: number): Promise<void> {
    await this.company.advance(minutes * MINUTE);
  }

  async fault(fault: ServerFault): Promise<void> {
    await this.company.joor.admin('/admin/file-faults', fault);
    this.note(`fault of files: ${JSON.stringify(fault)}`);
  }

  async clearFaults(): Promise<void> {
    const response = await fetch(`${this.company.joor.url}/admin/file-faults`, { method: 'DELETE' });
    if (!response.ok) throw new Error(`The faults of files cannot be cleared: HTTP ${response.status}.`);
    this.note('faults of files cleared');
  }

  /** JOOR takes what lies there, whether its hour has come or not. */
  async pickUp(): Promise<void> {
    const { files } = (await this.company.joor.admin('/admin/pick-up', {})) as { files: { name: string }[] };
    if (files.length > 0) this.note(`JOOR takes ${files.map(({ name }) => name).join(', ')}`);
  }

  /** An action of the dashboard. @throws Error where it is refused */
  async ask<Name extends Parameters<DashboardDesk['post']>[0]>(
    action: Name,
    request: Parameters<DashboardDesk['post']>[1],
  ): Promise<unknown> {
    this.dashboard ??= await DashboardDesk.open(this.company.account);
    const reply = await this.dashboard.post(action, request as never);
    if (!reply.ok) throw new Error(`The dashboard refused ${action}: ${reply.sentence}`);
    return reply.answer;
  }

  /** A run and what follows it, and the judge. `settled` as FileWatch has it. */
  async run({ onMoment, settled = false }: { onMoment?: MomentListener; settled?: boolean } = {}): Promise<void> {
    this.note(`run ${DEPLOYMENT}`);
    const report = this.execute(DEPLOYMENT, onMoment);
    for (const { stage, message } of report?.errors ?? []) this.note(`error in ${stage}: ${message}`);
    runQueued(this.company.account);
    await this.look(settled);
  }

  /** A whole run of another deployment, while one is under way. */
  runBeside(deployment: string, told: string): void {
    this.note(`${told}: run ${deployment}`);
    this.execute(deployment);
  }

  async look(settled = false): Promise<void> {
    const found = this.watch.judge(await this.evidence(), settled);
    if (found.length > 0) throw new Found(found);
  }

  /** Everything works: what is due goes with files, and JOOR takes them. */
  async settle(): Promise<void> {
    await this.clearFaults();
    for (let file = 0; file < 2; file += 1) {
      await this.pass(65);
      await this.run();
      await this.pass(6);
      await this.run();
    }
    await this.pickUp();
    await this.look(true);
  }

  async evidence(): Promise<FileEvidence> {
    const { company, desk } = this;
    const mapping = scenarioMapping({ id: company.systemId, ownCodes: false }, this.office.mapNames);
    return readFileEvidence(company.account, company.joor, company.systemId, { known: desk.known, mapping });
  }

  judgeEnd(evidence: FileEvidence) {
    return this.watch.judgeEnd(evidence);
  }

  private execute(deployment: string, onMoment?: MomentListener) {
    try {
      const listener = onMoment ? { onMoment } : {};
      return runScript(this.company.account, { script: CUSTOMER_EXPORT.script, deployment, ...listener });
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      return null;
    }
  }
}
