import { optionsOf, requiredString } from '../arguments';
import type { ModuleFactory } from '../module';
import {
  FIELD_BREAK_TYPES,
  FIELD_DISPLAY_TYPES,
  FIELD_LAYOUT_TYPES,
  FIELD_TYPES,
  LAYOUT_JUSTIFICATIONS,
  PAGE_LINK_TYPES,
  SUBLIST_DISPLAY_TYPES,
  SUBLIST_TYPES,
} from './widgets/enums';
import { Form } from './widgets/form';
import { emptyForm } from './widgets/model';

/** N/ui/serverWidget. createList and createAssistant are refused by name. */
export const serverWidget: ModuleFactory = ({ account, script }) => ({
  FieldBreakType: FIELD_BREAK_TYPES,
  FieldDisplayType: FIELD_DISPLAY_TYPES,
  FieldLayoutType: FIELD_LAYOUT_TYPES,
  FieldType: FIELD_TYPES,
  FormPageLinkType: PAGE_LINK_TYPES,
  LayoutJustification: LAYOUT_JUSTIFICATIONS,
  SublistDisplayType: SUBLIST_DISPLAY_TYPES,
  SublistType: SUBLIST_TYPES,
  createForm(...values: unknown[]): Form {
    const options = optionsOf(values, ['title', 'hideNavBar']);
    const title = requiredString(options, 'title', 'serverWidget.createForm');
    return new Form(account, script.file, { ...emptyForm(title), hideNavBar: options.hideNavBar === true });
  },
});
