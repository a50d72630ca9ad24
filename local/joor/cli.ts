import { runJoor } from './command-line';

void runJoor(process.argv.slice(2), process);
