import { JoorAccount } from './account';
import { Clock } from './clock';
import { FaultRules } from './faults';
import { FileFaults } from './files/faults';
import { pickUpDue } from './files/pick-up';
import type { SftpAddress, SftpKey, SftpLine } from './files/sftp';
import { Numbers } from './numbers';
import { defaultSettings, type Settings } from './settings';

/** One line of /admin/requests. */
export interface RequestLine {
  /** ISO 8601, UTC. */
  at: string;
  method: string;
  /** Path and query as sent. */
  path: string;
  /** Body as sent; empty where there was none. */
  body: string;
  /** HTTP status answered; 0 where no answer was sent. */
  code: number;
  /** Body answered, as JOOR or a fault made it; empty where no answer was sent. */
  reply: string;
  /** Job that the request became; null where it became none. */
  job: number | null;
  /** Fault that was set for it and acted on it; null where none did. */
  fault: number | null;
}

/** A request that JOOR takes some time after its sender was left without an answer. */
export interface LateRequest {
  /** Milliseconds since 1970 UTC. */
  due: number;
  take(): void;
}

/** The state of one local JOOR: its accounts by token, and everything an administrator can turn. */
export class Joor {
  readonly clock = new Clock();
  readonly settings: Settings;
  faults = new FaultRules();
  fileFaults = new FileFaults();
  requests: RequestLine[] = [];
  /** What was asked of the SFTP server. */
  sftpLines: SftpLine[] = [];
  /** Public keys by user of the SFTP server, until it ends. */
  readonly sftpKeys = new Map<string, SftpKey>();
  /** Where the SFTP server is; null where none was asked for. */
  sftp: SftpAddress | null = null;
  late: LateRequest[] = [];
  /** How often it went back to its start: a request from before has nobody any more who could take it. */
  resets = 0;
  private accounts = new Map<string, JoorAccount>();
  private numbers = new Numbers();

  constructor(
    private readonly tokens: readonly string[],
    private readonly started: Partial<Settings> = {},
  ) {
    this.settings = { ...defaultSettings(), ...started };
    for (const token of tokens) this.open(token);
  }

  /** The account that a token opens. */
  byToken(token: string): JoorAccount | undefined {
    return this.accounts.get(token);
  }

  /** The account of a token, made where there is none yet. */
  open(token: string): JoorAccount {
    const held = this.accounts.get(token);
    if (held) return held;
    const account = new JoorAccount(this.accounts.size + 1, this.settings, this.numbers);
    this.accounts.set(token, account);
    return account;
  }

  /** Every account with the token that opens it. */
  byTokens(): [token: string, account: JoorAccount][] {
    return [...this.accounts];
  }

  /** Takes the late requests that are due, each at its own time. */
  takeLate(): void {
    const now = this.clock.now();
    const due = this.late.filter((each) => each.due <= now).sort((a, b) => a.due - b.due);
    this.late = this.late.filter((each) => each.due > now);
    for (const request of due) request.take();
  }

  /** All accounts, brought up to the present. */
  all(): JoorAccount[] {
    this.takeLate();
    const now = this.clock.now();
    for (const account of this.accounts.values()) {
      pickUpDue(account, this.settings, this.fileFaults, now);
      account.advance(now, this.settings.instant);
    }
    return [...this.accounts.values()];
  }

  /** Back to how it was started: no connections, jobs, requests, faults or set-up, settings and clock as at the start. */
  reset(): void {
    this.resets += 1;
    Object.assign(this.settings, defaultSettings(), this.started);
    this.clock.set(null);
    this.faults = new FaultRules();
    this.fileFaults = new FileFaults();
    this.requests = [];
    this.sftpLines = [];
    this.late = [];
    this.numbers = new Numbers();
    this.accounts = new Map();
    for (const token of this.tokens) this.open(token);
  }
}
