import { runMapReduce } from './account';

const results = (report: { logs: { title: string; details: string }[] }) =>
  report.logs.filter(({ title }) => title === 'result').map(({ details }) => details);

describe('Map/Reduce stages (Oracle help bridgehead_4387802529)', () => {
  test('counts characters from getInputData to summarize, with keys and values as strings', () => {
    const report = runMapReduce(`
      function getInputData() { return ['the quick', 'brown']; }
      function map(context) {
        if (typeof context.key !== 'string' || typeof context.value !== 'string') throw new Error('not a string');
        for (const letter of context.value.replace(' ', '')) context.write({ key: letter, value: 1 });
      }
      function reduce(context) { context.write(context.key, context.values.length); }
      function summarize(summary) {
        const counts = [];
        summary.output.iterator().each((key, value) => { counts.push(key + '=' + value + ':' + typeof value); return true; });
        log.audit('result', counts.join(' '));
      }`);
    expect(report.errors).toEqual([]);
    expect(report.status).toBe('COMPLETE');
    expect(results(report)).toEqual([
      'b=1:string c=1:string e=1:string h=1:string i=1:string k=1:string n=1:string o=1:string q=1:string r=1:string t=1:string u=1:string w=1:string',
    ]);
    expect(report.stages.map(({ stage, invocations }) => [stage, invocations])).toEqual([
      ['GET_INPUT', 1],
      ['MAP', 2],
      ['REDUCE', 13],
      ['SUMMARIZE', 1],
    ]);
  });
});
