import type { PropsWithChildren } from 'hono/jsx';
import type { Account } from '../../account/account';
import type { FieldModel, FormModel, TabModel } from '../../modules/ui/widgets/model';
import { Heading } from '../layout/parts';
import { BOXES_FIELD, MULTISELECTS_FIELD } from '../suitelets/request';
import { WidgetButtons } from './buttons';
import { FieldView } from './field-view';
import { Messages } from './messages';
import { boxesOf, SublistView } from './sublist-view';

interface FormProps {
  account: Account;
  form: FormModel;
}

/** A Suitelet's form. The client script and the functions of buttons stand in its data attributes. */
export function FormView({ account, form, action }: FormProps & { action: string }) {
  const crossLinks = form.links.filter(({ type }) => type === 'CROSSLINK');
  return (
    <>
      <Messages messages={form.messages} />
      <form method="post" id="main_form" action={action} data-client-script={form.clientScript}>
        <input type="hidden" name={BOXES_FIELD} value={boxes(form).join(',')} />
        <input type="hidden" name={MULTISELECTS_FIELD} value={multiSelects(form).join(',')} />
        <Heading title={form.title}>
          {crossLinks.map(({ title, url }) => (
            <a href={url}>{title}</a>
          ))}
          <WidgetButtons buttons={form.buttons} />
        </Heading>
        <ContainerView account={account} form={form} id="" />
        <TabViews account={account} form={form} tabs={scriptTabs(form, undefined)} />
      </form>
    </>
  );
}

/** Tabs one below the other, each with what stands in it and its subtabs. */
export function TabViews({ account, form, tabs }: FormProps & { tabs: readonly TabModel[] }) {
  return (
    <>
      {tabs.map((tab) => (
        <section class="card" id={tab.id} aria-labelledby={`${tab.id}_title`}>
          <header>
            <h2 id={`${tab.id}_title`}>{tab.label}</h2>
            {tab.help !== '' && <p>{tab.help}</p>}
          </header>
          <div class="body">
            <ContainerView account={account} form={form} id={tab.id} />
            <TabViews account={account} form={form} tabs={scriptTabs(form, tab.id)} />
          </div>
        </section>
      ))}
    </>
  );
}

/** The fields, field groups and sublists that a script put into a tab, or with '' into the main part. */
export function ContainerView({ account, form, id }: FormProps & { id: string }) {
  const groups = form.groups.filter((group) => group.tab === id);
  const sublists = form.sublists.filter((sublist) => sublist.tab === id && sublist.displayType === 'NORMAL');
  return (
    <>
      <Fields account={account} fields={fieldsIn(form, id)} />
      {groups.map((group) => (
        <fieldset class={group.borderHidden ? 'group plain' : 'group'} id={group.id}>
          <legend>{group.label}</legend>
          <Collapsible when={group.collapsible} open={!group.collapsed} label={group.label}>
            <Fields account={account} fields={fieldsIn(form, group.id)} single={group.singleColumn} />
          </Collapsible>
        </fieldset>
      ))}
      {sublists.map((sublist) => (
        <div class="sublist" id={sublist.id}>
          {id === '' ? <h2>{sublist.label}</h2> : <h3>{sublist.label}</h3>}
          <SublistView account={account} sublist={sublist} />
        </div>
      ))}
    </>
  );
}

/** Subtabs that hang on no tab of the script stand on the main part's level. */
export function scriptTabs(form: FormModel, parent: string | undefined): TabModel[] {
  return form.tabs.filter((tab) => !tab.native && (tab.parent || undefined) === parent);
}

/** Whether a script put anything into a tab or the main part. */
export function isFilled(form: FormModel, id: string): boolean {
  return (
    fieldsIn(form, id).length > 0 ||
    form.groups.some((group) => group.tab === id) ||
    form.sublists.some((sublist) => sublist.tab === id)
  );
}

function fieldsIn(form: FormModel, id: string): FieldModel[] {
  return form.fields.filter((field) => !field.native && field.container === id);
}

function Fields({ account, fields, single }: { account: Account; fields: readonly FieldModel[]; single?: boolean }) {
  if (fields.length === 0) return null;
  return (
    <div class={single ? 'form single' : 'form'}>
      {fields.map((field) => (
        <FieldView account={account} field={field} />
      ))}
    </div>
  );
}

interface CollapsibleProps {
  when: boolean;
  open: boolean;
  label: string;
}

function Collapsible({ when, open, label, children }: PropsWithChildren<CollapsibleProps>) {
  if (!when) return <>{children}</>;
  return (
    <details open={open}>
      <summary>{label}</summary>
      {children}
    </details>
  );
}

function boxes(form: FormModel): string[] {
  const own = form.fields.filter((field) => !field.native && field.type === 'CHECKBOX' && isPosted(field));
  return [...own.map((field) => field.id), ...form.sublists.flatMap(boxesOf)];
}

function multiSelects(form: FormModel): string[] {
  return form.fields.filter((field) => !field.native && field.type === 'MULTISELECT').map((field) => field.id);
}

function isPosted({ displayType }: FieldModel): boolean {
  return displayType !== 'DISABLED' && displayType !== 'HIDDEN' && displayType !== 'INLINE';
}
