import type { Account } from '../../account/account';
import type { RecordType } from '../../account/catalogue/definition';
import { children, flagOf, referencedScriptId, scriptIdOf, textOf } from '../../account/catalogue/xml';
import type { SdfElement } from '../../account/sdf/project';

/** What a custom field's SDF object says about its place on pages. */
export interface FieldFacts {
  help: string;
  /** Title of the subtab it stands on; '' for the main part. */
  subtab: string;
  /** Script id of the subtab; '' for the main part. */
  subtabId: string;
  /** NORMAL, DISABLED, INLINE, HIDDEN, ... */
  display: string;
  showInList: boolean;
}

/** Facts of the custom fields of a type, by field id. Standard fields have none. */
export function fieldFacts(account: Account, type: RecordType): ReadonlyMap<string, FieldFacts> {
  const root = type.kind === 'customrecord' ? account.object(type.id)?.root : undefined;
  const elements =
    root === undefined
      ? account.objects('entitycustomfield').map((object) => object.root)
      : children(root, 'customrecordcustomfields', 'customrecordcustomfield');
  return new Map(elements.map((element) => [scriptIdOf(element), factsOf(account, element, root)]));
}

function factsOf(account: Account, element: SdfElement, root: SdfElement | undefined): FieldFacts {
  return {
    help: textOf(element, 'help'),
    subtab: subtabTitle(account, textOf(element, 'subtab'), root),
    subtabId: referencedScriptId(textOf(element, 'subtab'))?.toLowerCase() ?? '',
    display: textOf(element, 'displaytype') || 'NORMAL',
    showInList: flagOf(element, 'showinlist', false),
  };
}

/** The subtab is an object of its own (entities) or stands in the custom record's. */
function subtabTitle(account: Account, reference: string, root: SdfElement | undefined): string {
  const id = referencedScriptId(reference)?.toLowerCase();
  if (id === undefined) return '';
  const local = root && children(root, 'subtabs', 'subtab').find((tab) => id.split('.').at(-1) === scriptIdOf(tab));
  if (local !== undefined) return textOf(local, 'tabtitle');
  const object = account.object(id);
  return object === undefined ? '' : textOf(object.root, 'title');
}

/** A T/F tag of a deployed custom record type (showid, showlastmodified, ...). */
export function customRecordFlag(account: Account, type: RecordType, tag: string): boolean {
  const root = account.object(type.id)?.root;
  return root !== undefined && flagOf(root, tag, false);
}
