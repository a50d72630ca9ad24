import type { Comparison, Findings } from './compare';
import { PRESELECTION } from './weights';

/** Why the best pair of a connection is left to a person. */
export type Doubt = 'notEnough' | 'rival' | 'names' | 'place' | 'code' | 'chain';

/** How many things are the same that belong to one shop alone, names apart. */
function proofs({ code, email, emailShared, phone, phoneShared, place }: Findings): number {
  const same = [
    code === 'same',
    email === 'same' && emailShared === 1,
    phone === 'same' && phoneShared === 1,
    place === 'address' || place === 'postalCode',
  ];
  return same.filter((each) => each).length;
}

const SAME_NAME: readonly Findings['name'][] = ['same', 'oneLetter', 'twoLetters'];

/** Whether another pair may well be the same shop too, as with a customer entered twice: nothing says that it is elsewhere. */
function mayBeToo({ findings: { name, place }, bits }: Comparison): boolean {
  // 7618 and 7168 may be neighbours, or a slip.
  const neighbour = place === 'neighbour' && !SAME_NAME.includes(name);
  const elsewhere = place === 'otherCity' || place === 'otherCountry' || neighbour;
  return bits >= PRESELECTION.rival && !elsewhere;
}

/**
 * What keeps a pair from being preselected; undefined: nothing does. A score alone never decides: a chain's branches have
 * name, e-mail and phone in common, neighbours have street and owner, and a number of an older system may be the internal
 * ID of somebody else.
 *
 * @param rivals the other pairs of its customer and of its connection
 */
export function doubtOf({ findings, bits }: Comparison, rivals: readonly Comparison[]): Doubt | undefined {
  const { name, place, code, email, emailShared, phone, phoneShared } = findings;
  if (bits < PRESELECTION.least) return 'notEnough';
  if (rivals.some((rival) => rival.bits > bits - PRESELECTION.ahead || mayBeToo(rival))) return 'rival';
  if (code === 'ofAnother') return 'code';
  const sameName = SAME_NAME.includes(name);
  const mailbox = email === 'same' && emailShared === 1;
  const line = phone === 'same' && phoneShared === 1;
  const found = proofs(findings);
  if (!sameName) {
    // Written differently: then it has to be the same house, with the same mailbox or, where the names are alike, line.
    if (name !== 'part' && name !== 'alike') return 'names';
    if (place !== 'address' || !(mailbox || (line && name === 'alike'))) return 'names';
  }
  if (place === 'neighbour' || place === 'otherCountry') return 'place';
  const moved = place === 'otherCity' || place === 'city';
  if (moved && code !== 'same') return 'place';
  if (emailShared > 1 && place !== 'address') return 'chain';
  if (found >= 2) return undefined;
  // Nobody else has the name, and it is the same house; or the mailbox, where JOOR tells neither address nor phone.
  const onlyName = name === 'same' && findings.nameShared === 1;
  if (onlyName && mailbox && place === undefined && phone === undefined) return undefined;
  if (!onlyName || place !== 'address') return 'notEnough';
  return rivals.some((rival) => rival.findings.place === 'address') ? 'rival' : undefined;
}
