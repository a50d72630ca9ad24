import { runValidate } from './command-line';

void runValidate(process.argv.slice(2), process);
