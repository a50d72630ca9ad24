import { useState } from 'preact/hooks';
import { PERIODS, type Period } from '../../contract/overview';
import { Button } from '../parts/Button';
import { Loading } from '../parts/Loading';
import { Page } from '../parts/Page';
import { useAction } from '../use-action';
import { Freshness } from './overview/Freshness';
import { OverviewPlots } from './overview/OverviewPlots';
import { Systems } from './overview/Systems';
import { Tiles } from './overview/Tiles';

const PERIOD_LABELS: Record<Period, string> = { 1: '1 day', 7: '7 days', 30: '30 days' };

/** What became of the customers, and how the export is doing. */
export function OverviewPage() {
  const [days, setDays] = useState<Period>(1);
  const overview = useAction('overview', { days });
  return (
    <Page title="Overview" actions={<Button onClick={overview.reload}>Refresh</Button>}>
      <Loading of={overview}>
        {(answer) => (
          <>
            <Tiles tiles={answer.tiles} others={answer.others} />
            <Freshness overview={answer} />
            <Systems systems={answer.systems} />
            <h3>Runs</h3>
            <fieldset class="uc-choices">
              <legend>Period</legend>
              {PERIODS.map((period) => (
                <label key={period}>
                  <input type="radio" name="uc-period" checked={period === days} onChange={() => setDays(period)} />
                  {PERIOD_LABELS[period]}
                </label>
              ))}
            </fieldset>
            <OverviewPlots overview={answer} />
          </>
        )}
      </Loading>
    </Page>
  );
}
