import { raw } from 'hono/html';
import { withParameters } from '../../account/page-addresses';
import type { EditLinks, ListColumnModel, ListModel } from '../../modules/ui/widgets/model';
import { Empty, Heading, TableBox } from '../layout/parts';
import { WidgetButtons } from './buttons';

type Row = ReadonlyMap<string, string>;

/** A Suitelet's list. */
export function ListView({ list }: { list: ListModel }) {
  const { title, columns, rows, buttons, links, clientScript, style } = list;
  return (
    <div id="main_form" data-client-script={clientScript}>
      <Heading title={title}>
        {links
          .filter(({ type }) => type === 'CROSSLINK')
          .map((link) => (
            <a href={link.url}>{link.title}</a>
          ))}
        <WidgetButtons buttons={buttons} />
      </Heading>
      {rows.length === 0 ? (
        <Empty title={title}>No records to show.</Empty>
      ) : (
        <div class={`list ${style}`}>
          <TableBox caption={title}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th scope="col" class={alignOf(column)}>
                    {column.label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr>
                  {columns.map((column) => (
                    <td class={alignOf(column)}>
                      {column.edit === undefined ? (
                        <Cell column={column} row={row} />
                      ) : (
                        <Links edit={column.edit} row={row} />
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </TableBox>
        </div>
      )}
    </div>
  );
}

function Cell({ column, row }: { column: ListColumnModel; row: Row }) {
  const text = row.get(column.id) ?? '';
  const address = addressOf(column, row);
  if (address !== '') return <a href={address}>{text}</a>;
  if (column.type === 'CHECKBOX') return <>{text === 'T' ? 'Yes' : 'No'}</>;
  // Text cells show markup, as those of sublists do: docs/assumptions.md.
  return column.type === 'TEXT' || column.type === 'TEXTAREA' ? raw(text) : <span>{text}</span>;
}

function addressOf({ url, parameters, type, id }: ListColumnModel, row: Row): string {
  const own = type === 'URL' ? (row.get(id) ?? '') : '';
  const base = url === undefined ? own : url.dynamic ? (row.get(url.value) ?? '') : url.value;
  if (!/^(https?:\/\/|\/(?!\/))/i.test(base)) return '';
  const given = parameters.map(({ name, value, dynamic }) => [name, dynamic ? (row.get(value) ?? '') : value]);
  return parameters.length === 0 ? base : withParameters(base, Object.fromEntries(given));
}

function Links({ edit, row }: { edit: EditLinks; row: Row }) {
  const { link, linkParam, linkParamName, showView, showHrefCol } = edit;
  const address = withParameters(link, { [linkParamName]: row.get(linkParam) ?? '' });
  const isClickable = link !== '' && (showHrefCol === '' || row.get(showHrefCol) === 'T');
  const links: [string, string][] = [['Edit', withParameters(address, { e: 'T' })]];
  if (showView) links.push(['View', address]);
  return (
    <>
      {links.map(([label, href], index) => (
        <>
          {index > 0 && ' | '}
          {isClickable ? <a href={href}>{label}</a> : label}
        </>
      ))}
    </>
  );
}

function alignOf({ align }: ListColumnModel): string | undefined {
  return align === 'LEFT' ? undefined : `align-${align.toLowerCase()}`;
}
