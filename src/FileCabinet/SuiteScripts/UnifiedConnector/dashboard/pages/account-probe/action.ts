import { inlineHtmlAddress, inlineHtmlSeen } from '../../../account-probe/measure-inline-html';
import { keep, measurePart, partsOf } from '../../../account-probe/measure-parts';
import { readRequest, saveRequest } from '../../../account-probe/probe-store';
import { readProbeResult } from '../../../account-probe/read-result';
import { runningVersion } from '../../../netsuite/account-id';
import { submitProbe } from '../../../netsuite/submit-probe';
import type { Action, ActionsOf } from '../../server/action';
import { oneOf, textOf } from '../../server/parameters';
import { Refusal } from '../../server/refusal';
import type { ProbeAnswer, ProbePlan } from './contract';
import { engineAddress, newTicket } from './read';

/** Costs 30 units. */
const probe: Action<'probe'> = {
  administrator: true,
  answer: (): ProbeAnswer => ({
    result: readProbeResult(),
    version: runningVersion(),
    askedAt: readRequest()?.at ?? null,
  }),
};

/** Notes that the probe is asked for, and says what is to be asked. Costs at most 26 units. */
const startProbe: Action<'start_probe'> = {
  administrator: true,
  answer(): ProbePlan {
    const ticket = newTicket();
    saveRequest({ at: new Date().toISOString(), ticket });
    return { user: partsOf('user'), engine: partsOf('engine'), engineAddress: engineAddress(), ticket };
  },
};

const LONGEST = 300;

/** One part of the person's side. Costs at most 500 units: the grammar takes a statement for every question. */
const probePart: Action<'probe_part'> = {
  administrator: true,
  answer(parameters) {
    const part = oneOf(parameters, 'part', partsOf('user'));
    measurePart(part, { side: 'user', way: 'page', host: hostOf(parameters) });
    return {};
  },
};

function hostOf(parameters: Parameters<typeof textOf>[0]): { url: string; secret: string } | null {
  const [url, secret] = [textOf(parameters, 'host', LONGEST).trim(), textOf(parameters, 'secret', LONGEST).trim()];
  if (url === '') return null;
  if (!/^https?:\/\/[^\s]+$/.test(url)) throw new Refusal('The host has to be an address that begins with https://.');
  if (secret !== '' && !/^custsecret\w+$/.test(secret)) {
    throw new Refusal('The API Secret has to be its script ID, custsecret_...: no token is entered here.');
  }
  return { url, secret };
}

/**
 * One part of the engine's side, at the deployment that works as its role. That deployment makes an administrator of nobody,
 * so whoever asks shows the ticket of a probe that an administrator started. Costs at most 300 units.
 */
const probeEnginePart: Action<'probe_engine_part'> = {
  answer(parameters) {
    const part = oneOf(parameters, 'part', partsOf('engine'));
    const ticket = textOf(parameters, 'ticket', LONGEST);
    if (ticket === '' || readRequest()?.ticket !== ticket) return { measured: false };
    measurePart(part, { side: 'engine', way: 'page', host: null });
    return { measured: true };
  },
};

/** Costs 10 units. */
const probePage: Action<'probe_page'> = {
  administrator: true,
  answer: () => ({ address: inlineHtmlAddress() }),
};

/** What the browser saw there. Costs at most 36 units. */
const probePageSeen: Action<'probe_page_seen'> = {
  administrator: true,
  answer(parameters) {
    const { began, ended, shown } = parameters;
    const refused = textOf(parameters, 'refused', LONGEST).replace(/\W/g, '');
    const seen = { began: began === true, ended: ended === true, shown: Number(shown) || 0, refused };
    keep({ side: 'user', way: 'page' }, [inlineHtmlSeen(seen)]);
    return {};
  },
};

/** Costs 20 units. */
const submit: Action<'submit_probe'> = {
  administrator: true,
  answer: () => ({ submitted: submitProbe(new Date().toISOString()) }),
};

export const accountProbeActions: ActionsOf<
  'probe' | 'start_probe' | 'probe_part' | 'probe_engine_part' | 'probe_page' | 'probe_page_seen' | 'submit_probe'
> = {
  probe,
  start_probe: startProbe,
  probe_part: probePart,
  probe_engine_part: probeEnginePart,
  probe_page: probePage,
  probe_page_seen: probePageSeen,
  submit_probe: submit,
};
