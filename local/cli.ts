import { runLocal } from './command-line';

void runLocal(process.argv.slice(2), process);
