import { type Fault, fault } from '../joor/rule-sheet';
import type { SalesRep } from './customer';
import type { Mapping } from './mapping';

/**
 * JOOR ties each sales rep e-mail to one code (api-docs.jooraccess.com/v2.0/reference/bulk-connection-postput): a rep
 * has one code, and no other rep has it. Checked where the code comes from the Value Map.
 */
export function checkSalesRep(rep: SalesRep | null, { valueMap, fieldMap }: Mapping): Fault[] {
  if (!rep || fieldMap.sales_rep_code) return [];
  const own = valueMap.find('sales-rep', rep.id).map(({ joorCode }) => joorCode);
  const codes = [...new Set([...own, ...(rep.email === '' ? [] : valueMap.codesWithEmail(rep.email))])];
  const [code] = own;
  if (!code) return [];
  const found: Fault[] = [];
  if (rep.email === '') {
    const detail = `Sales rep "${rep.name}" has no email address. JOOR identifies sales reps by email address.`;
    found.push(fault('sales_rep_email_missing', 'Sales Rep', detail));
  }
  if (codes.length > 1) {
    const who = rep.email === '' ? `"${rep.name}"` : `"${rep.name}" (${rep.email})`;
    const detail = `Sales rep ${who} has the codes ${codes.join(' and ')} in the Value Map.`;
    found.push(fault('sales_rep_code_ambiguous', 'Sales Rep', detail));
  }
  const others = valueMap.idsWithCode('sales-rep', code).filter((id) => id !== String(rep.id));
  if (others.length > 0) {
    const whose = `employee${others.length > 1 ? 's' : ''} ${others.join(', ')}`;
    const detail = `Sales rep "${rep.name}" shares code ${code} with ${whose} in the Value Map.`;
    found.push(fault('sales_rep_code_shared', 'Sales Rep', detail));
  }
  return found;
}
