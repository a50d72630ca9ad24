import type { DashboardPage } from '../../shell/page';
import { FieldMapPage } from './FieldMapPage';
import { MissingLinesPage } from './missing-lines/MissingLinesPage';
import { ValueMapPage } from './ValueMapPage';
import { ImportLinesPage } from './value-map-file/ImportLinesPage';

export const mapsPage: DashboardPage = {
  section: 'Set-up',
  administrator: true,
  links: [
    { label: 'Value Map', path: '/set-up/value-map' },
    { label: 'Field Map', path: '/set-up/field-map' },
  ],
  routes: [
    { path: '/set-up/value-map/missing/:systemId/:kind', page: MissingLinesPage },
    { path: '/set-up/value-map/import', page: ImportLinesPage },
    { path: '/set-up/value-map/*?', page: ValueMapPage },
    { path: '/set-up/field-map', page: FieldMapPage },
  ],
  guide: { name: 'set-up', section: '6-maps' },
};
