import { counted } from '../../counted';
import { parse, programOn, type Terminal } from '../../terminal';
import type { Finding } from './project';
import { validateProject } from './validate';

/** The findings as text, one paragraph each, for a person. */
function report(findings: Finding[]): string {
  const lines = findings.map(
    ({ file, line, rule, message, fix, warning }) =>
      `${file}:${line}  ${warning ? 'warning  ' : ''}${rule}\n  ${message}\n  ${fix}.`,
  );
  const warnings = findings.filter(({ warning }) => warning).length;
  const count = `${counted(findings.length, 'finding')}${warnings > 0 ? `, ${counted(warnings, 'warning')} among them` : ''}`;
  return findings.length === 0 ? 'No findings.' : `${lines.join('\n')}\n${count}.`;
}

/** `npm run validate -- WORDS`. */
export async function runValidate(words: readonly string[], terminal: Terminal): Promise<void> {
  const program = programOn(terminal, 'npm run validate --')
    .description('Checks an SDF project folder without an account: objects, references, features, scripts, schedules.')
    .option('--project <dir>', 'the project folder, the one with manifest.xml or with src/manifest.xml', 'dist')
    .option('--json', 'print {"findings":[{"file","line","tag","rule","message","fix","warning"?}]} and nothing else')
    .option('--strict', 'let warnings fail too: what SDF only warns of')
    .addHelpText(
      'after',
      '\nExit code: 0 without findings or with warnings alone, 1 with others or when the project cannot be read.',
    )
    .action(({ project, json, strict }: { project: string; json?: true; strict?: true }) => {
      const findings = validateProject(project);
      terminal.stdout.write(`${json ? JSON.stringify({ findings }) : report(findings)}\n`);
      terminal.exitCode = findings.every(({ warning }) => warning && !strict) ? 0 : 1;
    });
  await parse(program, words, terminal);
}
