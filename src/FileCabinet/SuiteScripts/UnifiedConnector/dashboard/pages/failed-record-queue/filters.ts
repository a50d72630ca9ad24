import { ERROR_CLASSES } from '../../../sync/records/error-classes';
import type { FilterField } from '../../shell/table/filter-field';
import { AGES, ANY_STATUS, type FailedRecordsAnswer } from './contract';

type Choices = Pick<FailedRecordsAnswer, 'systems' | 'recordTypes'>;

/** What the queue can be filtered by besides the causes; the choices come with each answer. */
export function filtersOf({ systems, recordTypes }: Choices): FilterField[] {
  return [
    { name: 'text', label: 'Name, internal ID or Error Msg', live: true },
    { name: 'recordType', label: 'Record Type', options: recordTypes.map(same) },
    {
      name: 'system',
      label: 'External System',
      options: systems.map(({ id, name }) => ({ value: String(id), label: name })),
    },
    { name: 'class', label: 'Error Class', options: CLASSES.map(same), more: true },
    {
      name: 'age',
      label: 'Failed',
      options: Object.entries(AGES).map(([value, label]) => ({ value, label })),
      more: true,
    },
    {
      name: 'status',
      label: 'Status',
      more: true,
      otherwise: 'Open',
      options: [same('Dismissed'), same('Resolved'), { value: ANY_STATUS, label: 'All' }],
    },
  ];
}

const same = (value: string) => ({ value, label: value });

const CLASSES: readonly string[] = [
  ERROR_CLASSES.validation,
  ERROR_CLASSES.refused,
  ERROR_CLASSES.differs,
  ERROR_CLASSES.transient,
  ERROR_CLASSES.unknown,
  ERROR_CLASSES.internal,
].map(({ errorClass }) => errorClass);
