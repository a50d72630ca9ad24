import { optionsOf, requiredString } from '../arguments';
import type { ModuleFactory } from '../module';
import {
  FIELD_BREAK_TYPES,
  FIELD_DISPLAY_TYPES,
  FIELD_LAYOUT_TYPES,
  FIELD_TYPES,
  LAYOUT_JUSTIFICATIONS,
  LIST_STYLES,
  PAGE_LINK_TYPES,
  SUBLIST_DISPLAY_TYPES,
  SUBLIST_TYPES,
} from './widgets/enums';
import { Form } from './widgets/form';
import { List } from './widgets/list';
import { emptyForm } from './widgets/model';

/** N/ui/serverWidget. createAssistant is refused by name. */
export const serverWidget: ModuleFactory = ({ account, script }) => ({
  FieldBreakType: FIELD_BREAK_TYPES,
  FieldDisplayType: FIELD_DISPLAY_TYPES,
  FieldLayoutType: FIELD_LAYOUT_TYPES,
  FieldType: FIELD_TYPES,
  FormPageLinkType: PAGE_LINK_TYPES,
  LayoutJustification: LAYOUT_JUSTIFICATIONS,
  ListStyle: LIST_STYLES,
  SublistDisplayType: SUBLIST_DISPLAY_TYPES,
  SublistType: SUBLIST_TYPES,
  createForm(...values: unknown[]): Form {
    const options = optionsOf(values, ['title', 'hideNavBar']);
    const title = requiredString(options, 'title', 'serverWidget.createForm');
    return new Form(account, script.file, { ...emptyForm(title), hideNavBar: options.hideNavBar === true });
  },
  createList(...values: unknown[]): List {
    const options = optionsOf(values, ['title', 'hideNavBar']);
    const title = requiredString(options, 'title', 'serverWidget.createList');
    return new List(account, script.file, title, options.hideNavBar === true);
  },
});
