import '../../set-up/set-up.css';
import type { ComponentChildren } from 'preact';
import type { SettingValues } from '../../set-up/contract';
import { Loading } from '../../shell/parts/Loading';
import { Page } from '../../shell/parts/Page';
import { useAction } from '../../shell/use-action';
import type { AskedLine } from './asked-line';
import type { MapLinesAnswer, MapName } from './contract';
import { MapTable } from './MapTable';
import type { MapColumn, MapCsvColumn } from './map-column';

interface MapPageProps {
  section: MapName;
  title: string;
  /** Values of a new line. */
  blank: SettingValues;
  columnsOf(answer: MapLinesAnswer): MapColumn[];
  /** Name of the column whose values can be chosen among. */
  choice: string;
  /** What a CSV file has of each line; as the table shows it where that is left out. */
  csv?(answer: MapLinesAnswer): MapCsvColumn[];
  /** Address of the page that reads such a file. */
  importPath?: string;
  /** A line that the address asks to add; null: it asks for none. */
  asked?(answer: MapLinesAnswer): AskedLine | null;
  /** What the map is for. */
  children: ComponentChildren;
}

/** A map of the configuration: what it is for, and its lines. */
export function MapPage({ section, title, blank, columnsOf, choice, csv, importPath, asked, children }: MapPageProps) {
  const lines = useAction('map_lines', { section });
  return (
    <Page title={title}>
      <p class="uc-intro">{children}</p>
      <Loading of={lines}>
        {(answer) => (
          <MapTable
            section={section}
            title={title}
            lines={answer.lines}
            columns={columnsOf(answer)}
            blank={blank}
            choice={choice}
            csv={csv?.(answer)}
            importPath={importPath}
            asked={asked?.(answer) ?? null}
            onChanged={lines.reload}
          />
        )}
      </Loading>
    </Page>
  );
}
