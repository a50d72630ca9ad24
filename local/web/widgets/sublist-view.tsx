import { raw } from 'hono/html';
import type { Account } from '../../account/account';
import { sublistInput } from '../../modules/http/sublist-input';
import type { FieldModel, SublistModel } from '../../modules/ui/widgets/model';
import { Empty, TableBox } from '../layout/parts';
import { WidgetButtons } from './buttons';
import { FieldInput, HiddenInput, shownText } from './field-view';

/** A sublist of a script's form. Lines are read and posted; adding lines is the browser's part. */
export function SublistView({ account, sublist }: { account: Account; sublist: SublistModel }) {
  const columns = sublist.fields.filter((field) => !isHidden(field));
  const hidden = sublist.fields.filter(isHidden);
  return (
    <div data-sublist={sublist.id} data-sublist-type={sublist.type}>
      {sublist.help !== '' && <p class="help">{sublist.help}</p>}
      {sublist.buttons.length > 0 && (
        <div class="buttons">
          <WidgetButtons buttons={sublist.buttons} />
        </div>
      )}
      {sublist.lines.length === 0 ? (
        <Empty title={sublist.label}>No records to show.</Empty>
      ) : (
        <TableBox caption={sublist.label}>
          <thead>
            <tr>
              {columns.map((field) => (
                <th scope="col" class={isNumeric(field) ? 'num' : undefined}>
                  {field.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sublist.lines.map((line, index) => (
              <tr>
                {columns.map((field, position) => (
                  <td class={isNumeric(field) ? 'num' : undefined}>
                    <Cell account={account} sublist={sublist} field={field} line={line} index={index} />
                    {position === 0 &&
                      hidden.map((other) => <Posted sublist={sublist} field={other} line={line} index={index} />)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </TableBox>
      )}
    </div>
  );
}

interface CellProps {
  sublist: SublistModel;
  field: FieldModel;
  line: ReadonlyMap<string, string>;
  index: number;
}

function Cell({ account, ...cell }: CellProps & { account: Account }) {
  const { sublist, field, line, index } = cell;
  const value = line.get(field.id);
  if (isEntry(sublist, field)) {
    return (
      <FieldInput account={account} field={{ ...field, value }} name={sublistInput(sublist.id, field.id, index)} />
    );
  }
  return (
    <>
      {holdsHtml(field) ? raw(value ?? '') : shownText(account, field, value)}
      <Posted {...cell} />
    </>
  );
}

/** What a cell holds that cannot be edited is posted all the same, except of a static list. */
function Posted({ sublist, field, line, index }: CellProps) {
  if (sublist.type === 'STATICLIST') return null;
  return (
    <HiddenInput field={{ ...field, value: line.get(field.id) }} name={sublistInput(sublist.id, field.id, index)} />
  );
}

/** Boxes, and what a script made an entry field (Oracle help section_4332704307). */
function isEntry({ type }: SublistModel, field: FieldModel): boolean {
  return (
    type !== 'STATICLIST' &&
    field.displayType !== 'DISABLED' &&
    (field.displayType === 'ENTRY' || field.type === 'CHECKBOX')
  );
}

/** Text cells show markup as NetSuite's do: scripts escape what users entered. */
function holdsHtml({ type }: FieldModel): boolean {
  return type === 'TEXT' || type === 'TEXTAREA';
}

function isHidden({ displayType }: FieldModel): boolean {
  return displayType === 'HIDDEN' || displayType === 'NODISPLAY';
}

function isNumeric({ type }: FieldModel): boolean {
  return type === 'CURRENCY' || type === 'FLOAT' || type === 'INTEGER' || type === 'PERCENT';
}

/** Names of the boxes a sublist posts. */
export function boxesOf(sublist: SublistModel): string[] {
  return sublist.fields
    .filter((field) => field.type === 'CHECKBOX' && !isHidden(field) && isEntry(sublist, field))
    .flatMap((field) => sublist.lines.map((_, index) => sublistInput(sublist.id, field.id, index)));
}
