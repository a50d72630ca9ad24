import { useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { FirstSteps } from '../../first-steps/FirstSteps';
import { AtWorkNote } from '../../sending/AtWorkNote';
import { AllButtons, type Told, ToldSentence } from '../../sending/SendingButtons';
import { currentFilters } from '../../shell/current-filters';
import { Button } from '../../shell/parts/Button';
import { Loading } from '../../shell/parts/Loading';
import { Message } from '../../shell/parts/Message';
import { Page } from '../../shell/parts/Page';
import { useAction } from '../../shell/use-action';
import { where } from '../../shell/where';
import { PERIODS, type Period } from './contract';
import { Freshness } from './Freshness';
import { OverviewPlots } from './OverviewPlots';
import { Systems } from './Systems';
import { Tiles } from './Tiles';

const PERIOD_LABELS: Record<Period, string> = { 1: '1 day', 7: '7 days', 30: '30 days' };

/** What became of the customers, and how the export is doing. */
export function OverviewPage() {
  // The period stands in the address: it can be kept and sent to others, and Back leads to the one before.
  const [, navigate] = useLocation();
  const days = periodInAddress();
  const overview = useAction('overview', { days });
  const [told, setTold] = useState<Told | null>(null);
  const onTold = (next: Told) => {
    setTold(next);
    overview.reload();
  };
  return (
    <Page
      title="Overview"
      actions={
        <>
          {overview.answer && <AllButtons systems={overview.answer.systems} onTold={onTold} />}
          <Button onClick={overview.reload}>Refresh</Button>
        </>
      }
    >
      {told && (
        <Message kind={told.good ? 'confirmation' : 'error'}>
          <ToldSentence told={told} />
        </Message>
      )}
      <FirstSteps />
      <AtWorkNote onEnd={overview.reload} />
      <Loading of={overview}>
        {(answer) => (
          <>
            <Tiles tiles={answer.tiles} others={answer.others} />
            <Freshness overview={answer} />
            <Systems systems={answer.systems} now={answer.now?.printed ?? ''} onTold={onTold} />
            <h3>Runs</h3>
            <fieldset class="uc-choices">
              <legend>Period</legend>
              {PERIODS.map((period) => (
                <label key={period}>
                  <input
                    type="radio"
                    name="uc-period"
                    checked={period === days}
                    onChange={() => navigate(addressOf(period))}
                  />
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

const [USUAL] = PERIODS;

const periodInAddress = (): Period => PERIODS.find((period) => String(period) === currentFilters().days) ?? USUAL;

const addressOf = (days: Period): string => where('', { days: days === USUAL ? '' : String(days) }) || '/';
