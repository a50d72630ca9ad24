import type { JoorConnection } from '../../joor/connection';
import type { ExternalSystem } from '../../settings/external-system';
import type { Customer } from '../customer';
import type { Mapping } from '../mapping';
import { customerValue } from './mapped-value';

type CompanyFields = Pick<JoorConnection, 'company_number_name' | 'company_number_code'>;
type GroupFields = Pick<JoorConnection, 'customer_group_name' | 'customer_group_code'>;

/** The customer's code from the source that the External System names. */
export function customerCode(customer: Customer, { codeSource }: ExternalSystem): string {
  if (codeSource === 'field') return customer.codeFieldValue;
  return codeSource === 'customer-id' ? customer.entityId : String(customer.id);
}

/** The group of retailers: the parent customer by setting, with the code that the parent would have itself. */
export function companyOf(customer: Customer, { system, fieldMap }: Mapping): CompanyFields {
  const parent = system.companyFromParent ? customer.parent : null;
  return {
    company_number_name: customerValue(fieldMap, 'company_number_name', customer) ?? parent?.name,
    company_number_code: customerValue(fieldMap, 'company_number_code', customer) ?? parentCode(parent, system),
  };
}

function parentCode(parent: Customer['parent'], { codeSource }: ExternalSystem): string | undefined {
  if (!parent) return undefined;
  if (codeSource === 'field') return parent.codeFieldValue;
  return codeSource === 'customer-id' ? parent.entityId : String(parent.id);
}

/** The customer group: the category as the Value Map calls it, else its own name. */
export function groupOf(customer: Customer, { valueMap, fieldMap }: Mapping): GroupFields {
  const { category } = customer;
  const line = category ? valueMap.find('category', category.id)[0] : undefined;
  return {
    customer_group_name:
      customerValue(fieldMap, 'customer_group_name', customer) ?? (line ? line.joorName : category?.name),
    customer_group_code: customerValue(fieldMap, 'customer_group_code', customer) ?? line?.joorCode,
  };
}
