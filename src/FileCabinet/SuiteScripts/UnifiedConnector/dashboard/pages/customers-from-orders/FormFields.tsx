import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { CustomerForm, FormAddress, FormProblem } from '../../../orders/customer-form';
import type { Choice, FormLists } from '../../../sync/orders/read-form-lists';

interface FormFieldsProps {
  form: CustomerForm;
  lists: FormLists;
  problems: readonly FormProblem[];
  onChange(form: CustomerForm): void;
}

type TextName = 'companyName' | 'firstName' | 'lastName' | 'entityId' | 'email' | 'phone';
type ListName = 'currency' | 'terms' | 'priceLevel' | 'salesRep' | 'category' | 'subsidiary';

/** A customer to be created, with what is wrong below each field. */
export function FormFields({ form, lists, problems, onChange }: FormFieldsProps) {
  const told = (field: string) => problems.filter((problem) => problem.field === field);
  const text = (name: TextName, label: string, help = '') => (
    <Field label={label} help={help} told={told(name)}>
      {(described) => (
        <input
          {...described}
          type="text"
          autocomplete="off"
          value={form[name]}
          onInput={({ currentTarget }) => onChange({ ...form, [name]: currentTarget.value })}
        />
      )}
    </Field>
  );
  const list = (name: ListName, label: string, choices: readonly Choice[] | null, none = '–') =>
    choices && (
      <Field label={label} told={told(name)}>
        {(described) => (
          <select
            {...described}
            value={form[name] ?? ''}
            onChange={({ currentTarget }) =>
              onChange({ ...form, [name]: currentTarget.value === '' ? null : Number(currentTarget.value) })
            }
          >
            <option value="">{none}</option>
            {choices.map(({ id, name: shown }) => (
              <option key={id} value={id}>
                {shown}
              </option>
            ))}
          </select>
        )}
      </Field>
    );
  return (
    <>
      <fieldset class="uc-settings">
        <legend>Customer</legend>
        <fieldset class="uc-choices">
          <legend>Type</legend>
          {[false, true].map((isPerson) => (
            <label key={String(isPerson)}>
              <input
                type="radio"
                name="uc-person"
                checked={form.isPerson === isPerson}
                onChange={() => onChange({ ...form, isPerson })}
              />
              {isPerson ? 'Individual' : 'Company'}
            </label>
          ))}
        </fieldset>
        {form.isPerson ? (
          <>
            {text('firstName', 'First Name')}
            {text('lastName', 'Last Name')}
          </>
        ) : (
          text('companyName', 'Company Name')
        )}
        <Field label="Stage" told={[]}>
          {(described) => (
            <select
              {...described}
              value={form.stage}
              onChange={({ currentTarget }) =>
                onChange({ ...form, stage: currentTarget.value as CustomerForm['stage'] })
              }
            >
              <option value="customer">Customer</option>
              <option value="prospect">Prospect</option>
              <option value="lead">Lead</option>
            </select>
          )}
        </Field>
        {text('entityId', 'Customer ID', 'Empty: NetSuite numbers it.')}
        {text('email', 'Email')}
        {text('phone', 'Phone')}
        {list('subsidiary', 'Subsidiary', lists.subsidiaries)}
        {list('currency', 'Currency', lists.currencies)}
        {list('terms', 'Terms', lists.terms)}
        {list('priceLevel', 'Price Level', lists.priceLevels)}
        {list('salesRep', 'Sales Rep', lists.salesReps)}
        {list('category', 'Category', lists.categories)}
      </fieldset>
      {form.addresses.map((address, index) => (
        <AddressFields
          key={index}
          address={address}
          told={(name) => told(`address.${index}.${name}`)}
          onChange={(changed) =>
            onChange({ ...form, addresses: form.addresses.map((each, at) => (at === index ? changed : each)) })
          }
        />
      ))}
    </>
  );
}

const ADDRESS_LABELS = {
  label: 'Label',
  addressee: 'Addressee',
  addr1: 'Address 1',
  addr2: 'Address 2',
  city: 'City',
  state: 'State',
  zip: 'Zip',
  country: 'Country',
  phone: 'Address Phone',
} as const satisfies Partial<Record<keyof FormAddress, string>>;

interface AddressFieldsProps {
  address: FormAddress;
  told(name: string): FormProblem[];
  onChange(address: FormAddress): void;
}

function AddressFields({ address, told, onChange }: AddressFieldsProps) {
  const uses = [...(address.billing ? ['Billing'] : []), ...(address.shipping ? ['Shipping'] : [])];
  return (
    <fieldset class="uc-settings">
      <legend>{`${uses.join(' and ')} Address`}</legend>
      {(Object.keys(ADDRESS_LABELS) as (keyof typeof ADDRESS_LABELS)[]).map((name) => (
        <Field
          key={name}
          label={ADDRESS_LABELS[name]}
          help={name === 'label' ? 'The address code at JOOR.' : name === 'country' ? 'Two-letter code.' : ''}
          told={told(name)}
        >
          {(described) => (
            <input
              {...described}
              type="text"
              autocomplete="off"
              value={address[name]}
              onInput={({ currentTarget }) => onChange({ ...address, [name]: currentTarget.value })}
            />
          )}
        </Field>
      ))}
    </fieldset>
  );
}

interface FieldProps {
  label: string;
  help?: string;
  told: readonly FormProblem[];
  children(described: { id: string; 'aria-describedby': string; 'aria-invalid': boolean }): ComponentChildren;
}

function Field({ label, help = '', told, children }: FieldProps) {
  const id = useId();
  const blocks = told.some((problem) => problem.blocks);
  return (
    <div class="uc-setting">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': `${id}-help`, 'aria-invalid': blocks })}
      <p id={`${id}-help`} class={blocks ? 'uc-field-problem' : 'uc-muted'}>
        {told.map(({ sentence }) => sentence).join(' ') || help}
      </p>
    </div>
  );
}

/** The problems that are left after an edit: what stood at a field that changed is judged again when it is saved. */
export const problemsLeft = (
  problems: readonly FormProblem[],
  before: CustomerForm,
  after: CustomerForm,
): FormProblem[] => problems.filter(({ field }) => valueAt(before, field) === valueAt(after, field));

/** Of `address.0.country`, too. */
function valueAt(form: CustomerForm, field: string): unknown {
  const [first = '', index = '', name = ''] = field.split('.');
  if (first !== 'address') return form[first as keyof CustomerForm];
  return form.addresses[Number(index)]?.[name as keyof FormAddress];
}
