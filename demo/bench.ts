import { runBench } from './bench/command-line';

void runBench(process.argv.slice(2), process);
