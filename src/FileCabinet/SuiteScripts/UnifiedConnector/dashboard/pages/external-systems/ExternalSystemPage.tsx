import '../../set-up/set-up.css';
import type { RouteComponentProps } from 'wouter-preact';
import { Loading } from '../../shell/parts/Loading';
import { Page } from '../../shell/parts/Page';
import { useAction } from '../../shell/use-action';
import { SystemForm } from './SystemForm';

/** All settings of one External System, or of a new one. */
export function ExternalSystemPage({ params }: RouteComponentProps<{ id: string }>) {
  const setUp = useAction('set_up', {});
  const choices = useAction('setting_choices', {});
  const isNew = params.id === 'new';
  const system = setUp.answer?.systems.find(({ id }) => String(id) === params.id);
  return (
    <Page title={isNew ? 'New External System' : `External System ${system?.values.name ?? ''}`}>
      <Loading of={setUp}>
        {() => {
          if (!system && !isNew) return <p>This External System does not exist.</p>;
          return <SystemForm system={system ?? null} choices={choices.answer} />;
        }}
      </Loading>
    </Page>
  );
}
