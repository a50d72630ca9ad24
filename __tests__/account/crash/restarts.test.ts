import { testRows } from './rows';

testRows(({ interruption }) => interruption?.by === 'restart');
