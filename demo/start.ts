import { runStart } from './run/command-line';

void runStart(process.argv.slice(2), process);
