import { testRows } from './rows';

testRows(({ interruption }) => interruption?.by === 'kill');
