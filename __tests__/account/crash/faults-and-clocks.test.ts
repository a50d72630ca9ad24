import { testRows } from './rows';

testRows(({ interruption }) => interruption === undefined);
