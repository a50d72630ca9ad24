import './set-up.css';
import type { ComponentChildren } from 'preact';
import type { MapLinesAnswer, MapName, SettingValues } from '../../../contract/set-up';
import { Loading } from '../../parts/Loading';
import { Page } from '../../parts/Page';
import { useAction } from '../../use-action';
import { MapTable } from './MapTable';
import type { MapColumn } from './map-column';

interface MapPageProps {
  section: MapName;
  title: string;
  /** Values of a new line. */
  blank: SettingValues;
  columnsOf(answer: MapLinesAnswer): MapColumn[];
  /** What the map is for. */
  children: ComponentChildren;
}

/** A map of the configuration: what it is for, and its lines. */
export function MapPage({ section, title, blank, columnsOf, children }: MapPageProps) {
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
            onChanged={lines.reload}
          />
        )}
      </Loading>
    </Page>
  );
}
