import type { Command } from 'commander';
import { type DeployReport, deploy } from '../account/deploy';
import type { Finding } from '../account/sdf/project';
import { readProject } from '../account/sdf/read';
import { validateProject } from '../account/sdf/validate';
import { counted } from '../counted';
import type { Terminal } from '../terminal';
import { UserError } from '../user-error';
import { type AccountOptions, print } from './account-option';
import { withAccount } from './with-account';

/** `deploy [--project DIR]`: validates an SDF project and deploys it; the account is made when it is not there. */
export function define(command: Command, terminal: Terminal): void {
  command
    .option('--project <dir>', 'project folder, with manifest.xml in it or in its src', 'dist')
    .action(async (options: AccountOptions & { project: string }) => {
      const findings = validateProject(options.project);
      const { project } = readProject(options.project);
      if (project === null || findings.some(({ warning }) => !warning)) {
        refuse(terminal, options, findings);
        return;
      }
      const report = await withAccount({ ...options, create: true }, (account) => deploy(project, account));
      print(
        terminal,
        options,
        findings.length > 0 ? { ...report, warnings: findings } : report,
        [...findings.map(lineOf), textOf(report, options.account)].join('\n'),
      );
    });
}

function refuse({ stdout }: Terminal, options: { json?: boolean; project: string }, findings: Finding[]): never {
  if (options.json) stdout.write(`${JSON.stringify({ findings })}\n`);
  throw new UserError(
    [
      ...findings.map(lineOf),
      `Nothing was deployed: ${counted(findings.filter(({ warning }) => !warning).length, 'finding')} in ${options.project}. Correct them and deploy again.`,
    ].join('\n'),
  );
}

function lineOf({ file, line, rule, message, fix, warning }: Finding): string {
  return `${warning ? 'WARNING -- ' : ''}${file}:${line} ${rule}: ${message}. ${fix}.`;
}

function textOf(report: DeployReport, file: string): string {
  const count = (items: readonly { change: string }[]) =>
    ['created', 'updated', 'unchanged']
      .map((change) => [items.filter((item) => item.change === change).length, change] as const)
      .filter(([number]) => number > 0)
      .map(([number, change]) => `${number} ${change}`)
      .join(', ') || 'none';
  return [
    `Deployed ${report.project} to ${file}.`,
    `  objects: ${count(report.objects)}`,
    `  files:   ${count(report.files)}`,
    ...report.warnings.map((warning) => `  warning: ${warning}`),
  ].join('\n');
}
