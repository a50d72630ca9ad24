import { beginScript, runQueued } from '../../../local/runtime/run';
import { CUSTOMER_EXPORT, SYNC_STATE } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { act, failedRecords, readBacks, runRecords } from './actions';
import { type Company, openCompany, postedCodes, postedConnections } from './company';

// A run is tried at every moment of a request.
jest.setTimeout(240_000);

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let company: Company;

beforeEach(async () => {
  company = await openCompany();
  await company.joor.admin('/admin/settings', { autoMatch: true });
  await setClock(Date.parse('2026-11-16T08:00:00Z'));
});

afterEach(() => company.stop());

let named = 0;

/** A name that JOOR does not take. */
const tooLong = () => {
  named += 1;
  return { companyname: `${'x'.repeat(200)} ${named}` };
};

/** A name that JOOR takes. */
const good = () => {
  named += 1;
  return { companyname: `Corrected ${named}` };
};

async function setClock(time: number): Promise<void> {
  company.account.clock.set(time);
  await company.joor.admin('/admin/clock', { set: new Date(time).toISOString(), stopped: true });
}

const pass = (milliseconds: number) => setClock(company.account.clock.now() + milliseconds);

const resync = (ids: number[]) => act(company, { action: 'resync', ids });

const stateOf = (id: number) => company.states()[id]?.state;

const fault = (rule: object) => company.joor.admin('/admin/faults', rule);

const noFaults = () => fetch(`${company.joor.url}/admin/faults`, { method: 'DELETE' });

/** Calls that leave everything as it was: broken off after one, a request left what it had left before it. */
const READS = /^(query\.|search\.|record\.(load|create)$|Cache\.get$)/;

const post = { method: 'POST', path: '/v2/bulk-connection' };

const postsOf = async (id: number) => (await postedCodes(company)).flat().filter((code) => code === String(id)).length;

/** A customer that was sent and read back as it was sent. */
async function customerInSync(): Promise<number> {
  const id = company.addCustomer();
  company.run();
  await pass(6 * MINUTE);
  company.run();
  expect(stateOf(id)).toBe('In sync');
  return id;
}

describe('RESYNC of one customer, with no run at work', () => {
  test('a failed one that was corrected is sent within the call, and its Failed Record is resolved', async () => {
    const id = company.addCustomer(tooLong());
    company.run();
    expect(stateOf(id)).toBe('Failed');
    company.edit('customer', id, good());
    const { said, report } = resync([id]);
    expect(said).toEqual([
      '1 sent.',
      expect.stringMatching(/^Corrected \d+ \(\d+\), JOOR: JOOR accepted it as part of job 1\.$/),
    ]);
    expect(stateOf(id)).toBe('Accepted');
    expect(failedRecords(company)).toMatchObject([{ status: 'Resolved' }]);
    expect(report.stages[0]?.units).toBeLessThan(310);
    const row = runRecords(company).at(-1);
    expect(row).toMatchObject({ kind: 'Request', status: 'Finished', sent: 1, credits: 5, message: '1 sent.' });
    expect(row?.externalid).toBe(`uc_request_${row?.id}`);
  });

  test('one that still fails says so, its Failed Record has every fault, and the try is counted', () => {
    const id = company.addCustomer(tooLong());
    company.run();
    company.edit('customer', id, tooLong());
    const { said } = resync([id]);
    expect(said[0]).toBe('1 failed.');
    expect(said[1]).toContain('See Error Msg on its Failed Record.');
    expect(failedRecords(company)[0]?.history.at(-1)?.message).toContain('JOOR allows 100');
    expect(failedRecords(company)).toMatchObject([{ status: 'Open', tries: 2 }]);
  });

  test.each([
    ['Retrying', { ...post, status: 503, times: 1 }],
    ['Unknown', { ...post, drop: true, when: 'after', times: 1 }],
    ['Failed', { ...post, status: 400, body: '{"bulk_connections":{"response":{"code":3,"comment":"no"}}}', times: 1 }],
  ])('%s: it is sent, whatever its next try', async (state, rule) => {
    const id = company.addCustomer();
    await fault(rule);
    company.run();
    expect(stateOf(id)).toBe(state);
    await noFaults();
    expect(resync([id]).said[0]).toBe('1 sent.');
    expect(failedRecords(company)).toMatchObject([{ status: 'Resolved' }]);
    expect(await postsOf(id)).toBe(2);
  });

  test('Needs attention: it is sent', async () => {
    const id = company.addCustomer();
    await fault({ ...post, status: 503 });
    for (let tries = 0; stateOf(id) !== 'Needs attention'; tries += 1) {
      company.run();
      await pass(5 * 60 * MINUTE);
      expect(tries).toBeLessThan(10);
    }
    await noFaults();
    // The failures in a row paused the External System: a run finds that JOOR answers again.
    company.run();
    expect(stateOf(id)).toBe('Needs attention');
    expect(resync([id]).said[0]).toBe('1 sent.');
    expect(stateOf(id)).toBe('Accepted');
  });

  test('Accepted, and its job under way: it is not sent again, and the answer says where it stands', async () => {
    await company.joor.admin('/admin/settings', { queueSeconds: 3600 });
    const id = company.addCustomer();
    company.run();
    expect(resync([id]).said).toEqual([
      '1 sent before and unchanged.',
      expect.stringContaining('JOOR is still processing its job. It is read back when the job finishes.'),
    ]);
    expect(await postsOf(id)).toBe(1);
    expect(await readBacks(company)).toEqual([]);
  });

  test('Accepted, and its job finished since: it is read back within the call', async () => {
    const id = company.addCustomer();
    company.run();
    await pass(6 * MINUTE);
    expect(resync([id]).said.slice(0, 2)).toEqual([
      '1 in sync.',
      expect.stringContaining('Not sent: JOOR already has these values, checked just now.'),
    ]);
    expect(await postsOf(id)).toBe(1);
  });

  test('Waiting for JOOR: it is read back before its time, and the answer says when JOOR is expected', async () => {
    await company.joor.admin('/admin/settings', { autoMatch: false, matchDelay: null });
    const id = company.addCustomer();
    company.run();
    await pass(6 * MINUTE);
    company.run();
    expect(stateOf(id)).toBe('Waiting for JOOR');
    expect(resync([id]).said).toEqual(['1 waiting for JOOR.', expect.stringContaining('It is expected by 2026-11-18')]);
    await company.joor.admin('/admin/match', { codes: 'all' });
    expect(resync([id]).said[0]).toBe('1 in sync.');
    expect(await postsOf(id)).toBe(1);
    expect(await readBacks(company)).toHaveLength(3);
  });

  test('In sync and unchanged: it is read back from the Credit Reserve, not sent again; changed at JOOR, it goes once more', async () => {
    const id = await customerInSync();
    const asked = (await readBacks(company)).length;
    expect(resync([id]).said[0]).toBe('1 in sync.');
    expect(await readBacks(company)).toHaveLength(asked + 1);
    expect(await postsOf(id)).toBe(1);
    const shown = {
      connections: {
        response: { code: 0 },
        connections: [{ customer_code: String(id), warehouses: [{ warehouse_code: 'OTHER' }] }],
      },
    };
    await fault({ method: 'GET', path: '/v2/connection/*', body: JSON.stringify(shown) });
    expect(resync([id]).said.slice(0, 2)).toEqual([
      '1 queued.',
      expect.stringContaining('JOOR shows different values from those sent, so it will be sent again.'),
    ]);
    await pass(MINUTE);
    company.run();
    expect(await postsOf(id)).toBe(2);
  });

  test('In sync and edited since: it is sent as it is now, not as it was stored when it was sent', async () => {
    const id = await customerInSync();
    const edited = good();
    company.edit('customer', id, edited);
    expect(resync([id]).said[0]).toBe('1 sent.');
    expect((await postedConnections(company)).at(-1)).toMatchObject({ customer_name: edited.companyname });
  });

  test('Differs in JOOR: it is sent once more for each RESYNC and read back after it', async () => {
    const id = company.addCustomer();
    const shown = {
      connections: {
        response: { code: 0 },
        connections: [{ customer_code: String(id), warehouses: [{ warehouse_code: 'OTHER' }] }],
      },
    };
    await fault({ method: 'GET', path: '/v2/connection/*', body: JSON.stringify(shown) });
    for (let runs = 0; stateOf(id) !== 'Differs in JOOR'; runs += 1) {
      company.run();
      await pass(6 * MINUTE);
      expect(runs).toBeLessThan(10);
    }
    const sent = await postsOf(id);
    expect(resync([id]).said[0]).toBe('1 sent.');
    expect(await postsOf(id)).toBe(sent + 1);
    expect(failedRecords(company)).toMatchObject([{ status: 'Resolved' }]);
    await pass(6 * MINUTE);
    company.run();
    expect(stateOf(id)).toBe('Differs in JOOR');
    expect(await postsOf(id)).toBe(sent + 1);
    expect(failedRecords(company)).toMatchObject([{ status: 'Open' }]);
    await noFaults();
    resync([id]);
    await pass(6 * MINUTE);
    company.run();
    expect(stateOf(id)).toBe('In sync');
  });
});

describe('RESYNC in bulk', () => {
  test('ten customers are done within half the units of a Suitelet', async () => {
    const ids = Array.from({ length: 10 }, (_, index) => company.addCustomer(index % 2 === 0 ? {} : tooLong()));
    const { said, report } = resync(ids);
    expect(said[0]).toBe('5 sent, 5 failed.');
    expect(report.stages[0]?.units).toBeLessThanOrEqual(500);
    const again = resync(ids);
    expect(again.report.stages[0]?.units).toBeLessThanOrEqual(500);
  });

  test('eleven are handed to the export as one request for their External System, and each is looked at', async () => {
    const inSync = await customerInSync();
    const asked = (await readBacks(company)).length;
    const ids = [inSync, ...Array.from({ length: 10 }, () => company.addCustomer(tooLong()))];
    const { said } = resync(ids);
    expect(said[0]).toBe('11 queued.');
    expect(said[1]).toContain('The export starts now, or after the run that is still active.');
    const request = runRecords(company).at(-1);
    expect(request).toMatchObject({ status: 'Requested', systemid: company.systemId });
    runQueued(company.account);
    expect(runRecords(company).find(({ id }) => id === request?.id)).toMatchObject({ status: 'Finished' });
    expect(failedRecords(company)).toHaveLength(10);
    expect(await readBacks(company)).toHaveLength(asked + 1);
    expect(await postsOf(inSync)).toBe(1);
  });

  test('a whole cause: every customer with an open Failed Record of it', async () => {
    for (const changes of [tooLong(), { pricelevel: '' }, { pricelevel: '' }]) company.addCustomer(changes);
    company.run();
    const code = String(failedRecords(company)[1]?.codes);
    expect(act(company, { action: 'resync_cause', reason: code }).said[0]).toBe('2 failed.');
    expect(failedRecords(company).map(({ tries }) => tries)).toEqual([1, 2, 2]);
    expect(act(company, { action: 'resync_cause', reason: 'validation' }).said[0]).toBe('3 failed.');
    expect(act(company, { action: 'resync_cause', reason: 'transient' }).said).toEqual([
      'No open Failed Record has this cause.',
    ]);
  });
});

describe('One sender', () => {
  test('a run in the queue goes first: the request waits for it', async () => {
    const id = company.addCustomer();
    const [deployment] = CUSTOMER_EXPORT.deployments.scheduled;
    const run = beginScript(company.account, { script: CUSTOMER_EXPORT.script, deployment });
    expect(resync([id]).said[0]).toBe('1 queued.');
    expect(runRecords(company)).toMatchObject([{ status: 'Requested', requestedids: `[${id}]` }]);
    run.finish();
    runQueued(company.account);
    await pass(5 * MINUTE);
    company.run();
    expect(await postsOf(id)).toBe(1);
    expect(runRecords(company)[0]).toMatchObject({ status: 'Finished' });
  });

  test('a run that begins at any moment of a request leaves, and nothing is sent twice', async () => {
    const [deployment] = CUSTOMER_EXPORT.deployments.scheduled;
    let moments = 1;
    for (let chosen = 0; chosen < moments; chosen += 1) {
      const id = company.addCustomer();
      const before = await postsOf(id);
      let moment = 0;
      act(
        company,
        { action: 'resync', ids: [id] },
        {
          onMoment: ({ at }) => {
            // Before the first call, and after each: nothing happens between one and the next.
            if (at !== 'after' && !(at === 'before' && moment === 0)) return undefined;
            if (moment === chosen)
              beginScript(company.account, { script: CUSTOMER_EXPORT.script, deployment }).finish();
            moment += 1;
            return undefined;
          },
        },
      );
      moments = moment;
      runQueued(company.account);
      await pass(5 * MINUTE);
      company.run();
      expect({ chosen, posts: (await postsOf(id)) - before }).toEqual({ chosen, posts: 1 });
    }
    expect(moments).toBeGreaterThan(20);
  });

  test('where JOOR takes 44 seconds for each refusal, the request ends in time and leaves the rest to a run', async () => {
    const ids = Array.from({ length: 10 }, () => company.addCustomer());
    const [deployment] = CUSTOMER_EXPORT.deployments.scheduled;
    await fault({ ...post, status: 400, body: '{"bulk_connections":{"response":{"code":3,"comment":"no"}}}' });
    const begun = company.account.clock.now();
    const { said } = act(
      company,
      { action: 'resync', ids },
      {
        onMoment: ({ at, call }) => {
          if (at !== 'after' || !call?.name.includes('post')) return undefined;
          company.account.clock.advance(44_000);
          beginScript(company.account, { script: CUSTOMER_EXPORT.script, deployment }).finish();
          return undefined;
        },
      },
    );
    expect(company.account.clock.now() - begun).toBeLessThan(4 * MINUTE);
    expect(said[0]).toBe('10 on hold.');
    expect(said[1]).toContain('JOOR responded slowly and this run was out of time');
    expect(await postedCodes(company)).toHaveLength(3);
    await noFaults();
    await pass(5 * MINUTE);
    company.run();
    expect(ids.map(stateOf)).toEqual(ids.map(() => 'Accepted'));
    expect(runRecords(company).filter(({ status }) => status === 'Requested' || status === 'Running')).toEqual([]);
  });

  test('where JOOR takes 44 seconds for each read-back, the request ends in time and says what was not read', async () => {
    const ids = Array.from({ length: 10 }, () => company.addCustomer());
    company.run();
    await pass(6 * MINUTE);
    company.run();
    const asked = (await readBacks(company)).length;
    const begun = company.account.clock.now();
    const { said } = act(
      company,
      { action: 'resync', ids },
      {
        onMoment: ({ at, call }) => {
          if (at === 'after' && call?.name.includes('https')) company.account.clock.advance(44_000);
          return undefined;
        },
      },
    );
    expect(company.account.clock.now() - begun).toBeLessThan(4 * MINUTE);
    expect(await readBacks(company)).toHaveLength(asked + 3);
    expect(said[0]).toBe('10 in sync.');
    expect(said.filter((line) => line.includes('It was not read back now: JOOR responded slowly'))).toHaveLength(7);
  });

  test('while the clocks go forward, a request under way is not taken for one that broke off', async () => {
    await setClock(Date.parse('2026-03-08T06:59:30Z'));
    const id = company.addCustomer();
    const [deployment] = CUSTOMER_EXPORT.deployments.scheduled;
    act(
      company,
      { action: 'resync', ids: [id] },
      {
        onMoment: ({ at, call }) => {
          if (at !== 'before' || !call?.name.includes('post')) return undefined;
          company.account.clock.advance(MINUTE);
          beginScript(company.account, { script: CUSTOMER_EXPORT.script, deployment }).finish();
          return undefined;
        },
      },
    );
    expect(await postsOf(id)).toBe(1);
  });

  test('broken off at any call that changes something, the customer is taken up by a run after ten minutes, and sent twice only where the answer was lost', async () => {
    let calls = 1;
    for (let chosen = 0; chosen < calls; chosen += 1) {
      const id = company.addCustomer(tooLong());
      company.run();
      company.edit('customer', id, good());
      await pass(MINUTE);
      let call = 0;
      let sent = false;
      const crash = new Error('The server is gone.');
      try {
        act(
          company,
          { action: 'resync', ids: [id] },
          {
            onMoment: ({ at, call: made }) => {
              if (at !== 'after' || READS.test(made?.name ?? '')) return undefined;
              if (made?.name.includes('post')) sent = true;
              if (call === chosen) throw crash;
              call += 1;
              return undefined;
            },
          },
        );
        calls = call;
      } catch (error) {
        expect(error).toBe(crash);
        calls = Math.max(calls, chosen + 2);
      }
      await pass(11 * MINUTE);
      company.run();
      await pass(5 * MINUTE);
      company.run();
      await pass(6 * MINUTE);
      company.run();
      expect({ chosen, state: stateOf(id) }).toEqual({ chosen, state: expect.stringMatching(/Accepted|In sync/) });
      const posts = await postsOf(id);
      expect({ chosen, posts, sent }).toEqual({ chosen, posts: sent ? expect.any(Number) : 1, sent });
      expect(posts).toBeLessThanOrEqual(2);
      expect(failedRecords(company).filter(({ status }) => status === 'Open')).toEqual([]);
      expect(runRecords(company).filter(({ status }) => status === 'Running' || status === 'Requested')).toEqual([]);
    }
    expect(calls).toBeGreaterThan(10);
  });

  test('while a request is under way, runs and other requests leave; one that broke off is taken up', async () => {
    const id = company.addCustomer();
    const stop = new Error('The server is gone.');
    expect(() =>
      act(
        company,
        { action: 'resync', ids: [id] },
        {
          onMoment: ({ at, call }) => {
            if (at === 'before' && call?.name.includes('post')) throw stop;
            return undefined;
          },
        },
      ),
    ).toThrow(stop);
    await pass(MINUTE);
    company.run();
    expect(await postsOf(id)).toBe(0);
    expect(runRecords(company)).toMatchObject([{ status: 'Running', externalid: 'uc_direct_export' }]);
    expect(resync([id]).said[0]).toBe('1 queued.');
    await pass(10 * MINUTE);
    runQueued(company.account);
    company.run();
    expect(stateOf(id)).toBe('Accepted');
    await pass(DAY);
    company.run();
    expect(company.query(`SELECT COUNT(*) AS open FROM ${SYNC_STATE.type}`)).toEqual([{ open: 1 }]);
  });
});
