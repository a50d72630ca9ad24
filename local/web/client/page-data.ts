import type { Account } from '../../account/account';
import type { FieldDefinition, RecordType } from '../../account/catalogue/definition';
import type { FieldValue, RecordDocument } from '../../account/records/document';
import { environmentOf, User, VERSION } from '../../modules/runtime';
import type { FieldModel, FormModel, SublistModel } from '../../modules/ui/widgets/model';
import { clientScriptsOn } from '../../runtime/client-scripts';
import type { PageDeployment } from '../../runtime/page-scripts';
import { parameterValues } from '../../runtime/scripts';
import { optionName } from '../format/values';
import { editableGroups } from '../records/field-groups';
import { FIELD_PREFIX, fieldText } from '../records/form';
import type { Site } from '../site';
import { optionsOf } from '../widgets/field-view';
import { isHiddenIn, isLockedIn } from '../widgets/record-form';
import type { ClientPage, DeployedClientScript, PageField, PageSublist, ParameterValue } from './page';

/** Display types of fields that the page has no input to choose in. */
const SHOWN: readonly string[] = ['INLINE', 'HIDDEN'];

/** Types whose fields hold nothing that scripts could read. */
const NO_VALUE: readonly string[] = ['INLINEHTML', 'HELP', 'LABEL'];

/** What the browser's part of a Suitelet's form is told. Oracle names no mode for it: docs/assumptions.md. */
export function suiteletPage(site: Site, form: FormModel): ClientPage {
  return pageOf(site, form, { mode: 'create', recordType: null, recordId: null, scripts: [] });
}

/** What the browser's part of a record's page is told. */
export function recordPage(
  site: Site,
  type: RecordType,
  document: RecordDocument,
  form: FormModel,
  mode: ClientPage['mode'],
): ClientPage {
  const scripts = clientScriptsOn(site.account, type.id, mode, site.visitor);
  const page = pageOf(site, form, { mode, recordType: type.id, recordId: document.id, scripts });
  return {
    ...page,
    fields: [...nativeFields(site, type, document, form, mode), ...page.fields],
    sublists: [...nativeSublists(site, type, document), ...page.sublists],
  };
}

/** Whether a page has anything for the browser's part to do. */
export function needsClient({ scripts, module, sublists }: ClientPage, form: FormModel): boolean {
  return (
    scripts.length > 0 ||
    module !== null ||
    !form.existing ||
    form.buttons.some((button) => button.functionName !== '') ||
    sublists.some((sublist) => sublist.type !== 'NATIVE') ||
    form.messages.some((message) => message.duration > 0)
  );
}

type PageHead = Pick<ClientPage, 'mode' | 'recordType' | 'recordId'> & { scripts: PageDeployment[] };

function pageOf(site: Site, form: FormModel, { scripts, ...head }: PageHead): ClientPage {
  const { account } = site;
  const { id, name, email, role, roleId, subsidiary } = new User({ account, actor: site.visitor });
  const { accountId, timeZone, dateFormat, timeFormat } = account.settings;
  return {
    ...head,
    scripts: scripts.map(deployedScript),
    module: form.clientScript ?? null,
    fields: form.fields
      .filter((field) => !field.native && !NO_VALUE.includes(field.type))
      .map((field) => scriptField(account, field, SHOWN.includes(field.displayType))),
    sublists: form.sublists.map((sublist) => scriptSublist(account, sublist)),
    user: { id, name, email, role, roleId, subsidiary },
    account: {
      accountId,
      envType: environmentOf(account),
      version: VERSION,
      features: [...account.features],
      timeZone,
      dateFormat,
      timeFormat,
    },
  };
}

function deployedScript({ script, deployment }: PageDeployment): DeployedClientScript {
  const parameters = Object.entries(parameterValues(script, deployment, {})).map(
    ([id, value]): [string, ParameterValue] => [
      id,
      value instanceof Date ? { moment: value.toISOString() } : (value as ParameterValue),
    ],
  );
  return {
    id: script.id,
    deploymentId: deployment.id,
    file: script.file,
    logLevel: deployment.logLevel,
    parameters: Object.fromEntries(parameters),
  };
}

/** @param isShown whether the page has no input to choose in */
function scriptField(account: Account, field: FieldModel, isShown: boolean): PageField {
  const { id, label, type, mandatory, displayType, value } = field;
  const raw = value ?? (type === 'CHECKBOX' ? 'F' : type === 'MULTISELECT' ? [] : '');
  const options =
    isShown && (type === 'SELECT' || type === 'MULTISELECT')
      ? Object.fromEntries(optionsOf(account, field).map((option) => [option.value, option.text]))
      : undefined;
  const texts = [raw].flat().map((item) => options?.[item] ?? item);
  return { id, label, type, mandatory, displayType, input: id, dates: 'account', value: raw, texts, options };
}

function scriptSublist(account: Account, { id, label, type, fields, lines }: SublistModel): PageSublist {
  return {
    id,
    label,
    type,
    fields: fields.map((field) => ({
      ...scriptField(account, field, type === 'STATICLIST' || field.displayType !== 'ENTRY'),
      input: type === 'STATICLIST' ? null : field.id,
    })),
    lines: lines.map((line) => Object.fromEntries(line)),
  };
}

function nativeFields(
  site: Site,
  type: RecordType,
  document: RecordDocument,
  form: FormModel,
  mode: ClientPage['mode'],
): PageField[] {
  const entered =
    mode === 'view' ? [] : editableGroups(site, type).flatMap((group) => group.fields.map((field) => field.id));
  return type.fields
    .filter((field) => field.script !== false)
    .map((field) => {
      const hasInput = entered.includes(field.id) && !isHiddenIn(form, field.id) && !isLockedIn(form, field.id);
      return {
        ...nativeField(site, field, document.values[field.id] ?? null),
        displayType: form.fields.find((shown) => shown.native && shown.id === field.id)?.displayType ?? 'NORMAL',
        input: hasInput ? FIELD_PREFIX + field.id : null,
      };
    });
}

function nativeField(site: Site, field: FieldDefinition, value: FieldValue): PageField {
  const { id, label, type } = field;
  const raw = fieldText(field, value, site.dates.zone);
  const isSelect = field.select !== undefined || field.options !== undefined;
  const texts = [raw].flat().map((text) => (isSelect && text !== '' ? optionName(site, field, text) : text));
  const mandatory = field.mandatory === true;
  return { id, label, type, mandatory, displayType: 'NORMAL', input: null, dates: 'iso', value: raw, texts };
}

/** A record's own sublists, which its form does not edit here. */
function nativeSublists(site: Site, type: RecordType, document: RecordDocument): PageSublist[] {
  return type.sublists.map(({ id, label, fields }) => {
    const lines = (document.sublists[id] ?? []).map(({ values }) =>
      Object.fromEntries(
        fields.map((field) => [field.id, fieldText(field, values[field.id] ?? null, site.dates.zone)]),
      ),
    );
    const columns = fields.map((field) => {
      const chosen = new Set(lines.flatMap((line) => line[field.id] ?? []).filter((value) => value !== ''));
      const isSelect = field.select !== undefined || field.options !== undefined;
      const names = [...chosen].map((value): [string, string] => [value, optionName(site, field, value)]);
      return { ...nativeField(site, field, null), options: isSelect ? Object.fromEntries(names) : undefined };
    });
    return { id, label, type: 'NATIVE', fields: columns, lines };
  });
}
