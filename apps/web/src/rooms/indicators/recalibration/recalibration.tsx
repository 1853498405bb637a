import type { RecalibrationRow } from '@kapstok/contract';
import { capital } from '../../../language/capital.ts';
import { dayWords } from '../../../language/day-words.ts';
import { useWords } from '../../../language/words.ts';
import { PlaceWords } from '../../../place/place-words.tsx';
import { WayToTable } from '../../../place/way-to-table.tsx';
import { OpenedForm } from '../form/opened-form.tsx';
import { ConsultationForm } from './consultation-form.tsx';
import { DriverTable } from './driver-table.tsx';
import { OutcomeBeside } from './outcome-beside.tsx';
import { TargetsBeside } from './targets-beside.tsx';

/** The table that holds the recalibrations, by the name of its file. */
const RECALIBRATIONS = 'recalibrations';

/** One recalibration: whether it counts, what it sets anew, and what that does. */
export function Recalibration({
  recalibration,
  day,
}: {
  readonly recalibration: RecalibrationRow;
  readonly day: string;
}) {
  const { say, of } = useWords();
  const { code, name, state, stateWords, missing, scenario, drivers, headline, targets, place } =
    recalibration;
  const head = `recalibration-${code}`;
  return (
    <section className="ks-card__part" aria-labelledby={head}>
      <h2 id={head}>
        {code} {name}
      </h2>
      <p>
        <strong>{capital(of(stateWords))}.</strong> <Told recalibration={recalibration} />
      </p>
      {missing !== null && <p className="ks-warning">{of(missing)}</p>}
      {scenario === null && (
        <p className="ks-warning">
          {say('recalibrate.noScenario')} <WayToTable table="recalibrations" />
        </p>
      )}
      {drivers.some(({ isCell }) => !isCell) && <p className="ks-warning">{say('recalibrate.noCell')}</p>}
      {drivers.length > 0 && <DriverTable name={code} drivers={drivers} />}
      {headline.length > 0 && <OutcomeBeside name={code} headline={headline} />}
      {targets.length > 0 && <TargetsBeside name={code} targets={targets} />}
      {state !== 'counts' && (
        <OpenedForm ask={say('recalibrate.record')} table={RECALIBRATIONS}>
          {(close) => <ConsultationForm recalibration={recalibration} day={day} done={close} />}
        </OpenedForm>
      )}
      <PlaceWords place={place} />
    </section>
  );
}

/** After which measurement, why, with whom it was consulted on, and since when it counts. */
function Told({ recalibration }: { readonly recalibration: RecalibrationRow }) {
  const { say, language } = useWords();
  const { state, round, reason, consulted, consultedOn, countsFrom, decision } = recalibration;
  const day = (value: string) => dayWords(value, language);
  const told = [
    round === null ? '' : say('recalibrate.after', { round: round.name }),
    reason === '' ? '' : say('indicator.becauseOf', { reason }),
    consultedOn === null
      ? ''
      : say('recalibrate.consulted', { who: consulted.join(', ') || '?', day: day(consultedOn) }),
    countsFrom === null || state !== 'counts' ? '' : say('recalibrate.counts', { day: day(countsFrom) }),
    decision === null ? '' : say('indicator.byDecision', { code: decision.code, what: decision.name }),
  ];
  return <>{told.filter((words) => words !== '').join(' ')}</>;
}
