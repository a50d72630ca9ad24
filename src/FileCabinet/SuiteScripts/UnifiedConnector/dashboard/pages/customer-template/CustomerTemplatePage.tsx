import { useLocation, useParams } from 'wouter-preact';
import { Empty } from '../../shell/parts/Empty';
import { Loading } from '../../shell/parts/Loading';
import { Page } from '../../shell/parts/Page';
import { useAction } from '../../shell/use-action';
import { TemplateOfSystem } from './TemplateOfSystem';

const PATH = '/set-up/customer-template';

/** How JOOR's Customer Data Template is filled, for one External System at a time. */
export function CustomerTemplatePage() {
  const setUp = useAction('set_up', {});
  const { system } = useParams();
  const [, navigate] = useLocation();
  return (
    <Page title="Customer Data Template">
      <p class="uc-intro">
        Customers can be given to JOOR by hand, in the workbook that JOOR calls Customer Data Template. Upload the blank
        one that JOOR gave you and say what its columns hold. Without it, a plain sheet is made.
      </p>
      <Loading of={setUp}>
        {({ systems }) => {
          const active = systems.filter(({ values }) => values.inactive !== true);
          const chosen = active.find(({ id }) => String(id) === system) ?? active[0];
          if (!chosen) return <Empty>There is no active External System.</Empty>;
          return (
            <>
              {active.length > 1 && (
                <div class="uc-fields">
                  <label>
                    External System
                    <select
                      value={String(chosen.id)}
                      onChange={({ currentTarget }) => navigate(`${PATH}/${currentTarget.value}`)}
                    >
                      {active.map(({ id, values }) => (
                        <option key={id} value={String(id)}>
                          {String(values.name)}
                        </option>
                      ))}
                    </select>
                  </label>
                </div>
              )}
              <TemplateOfSystem key={chosen.id} systemId={chosen.id} />
            </>
          );
        }}
      </Loading>
    </Page>
  );
}
