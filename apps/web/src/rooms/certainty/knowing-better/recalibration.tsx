import type { AssumptionDto, RecalibrationDto } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useShownPlan } from '../../../frame/plan-context.ts';
import { useWords } from '../../../language/words.ts';
import { Loaded } from '../../../notice/loaded.tsx';
import { WaitingLines } from '../../../notice/waiting.tsx';
import { recalibrationOf } from '../../../server/queries.ts';
import { typedNumber } from '../assumption/number-words.ts';
import { useWrittenLever } from '../what-if/use-written-lever.ts';
import { RangesBeside } from './ranges-beside.tsx';

/** A measurement, and how far it may be off. */
interface Observed {
  readonly value: number;
  readonly deviation: number;
}

/** What a measurement does to an assumption: the range before and after, with the working. It changes nothing of the plan. */
export function Recalibration({ assumption: { id, isRelative } }: { readonly assumption: AssumptionDto }) {
  const { say } = useWords();
  const head = useId();
  const [observed, setObserved] = useState<Observed>();
  return (
    <section className="ks-better" aria-labelledby={head}>
      <h2 id={head}>{say('measure.title')}</h2>
      <p>{say(isRelative ? 'measure.aboutFactor' : 'measure.about')}</p>
      <MeasureForm put={setObserved} />
      <div aria-live="polite">
        {observed !== undefined && <Updated assumption={id} observed={observed} />}
      </div>
    </section>
  );
}

function MeasureForm({ put }: { readonly put: (observed: Observed) => void }) {
  const { say, language } = useWords();
  const wrong = useId();
  const about = useId();
  const [value, setValue] = useState('');
  const [deviation, setDeviation] = useState('');
  const [missed, setMissed] = useState(false);
  const read = { value: typedNumber(value, language), deviation: typedNumber(deviation, language) };
  const isSpread = read.deviation !== undefined && read.deviation > 0;
  const show = (event: FormEvent) => {
    event.preventDefault();
    const { value: measured, deviation: spread } = read;
    const isFit = measured !== undefined && spread !== undefined && spread > 0;
    setMissed(!isFit);
    if (isFit) put({ value: measured, deviation: spread });
  };
  return (
    <form className="ks-better__form ks-no-print" onSubmit={show} noValidate>
      <label className="ks-field">
        {say('measure.value')}
        <input
          inputMode="decimal"
          autoComplete="off"
          value={value}
          aria-invalid={missed && read.value === undefined}
          aria-describedby={wrong}
          onChange={(event) => setValue(event.target.value)}
        />
      </label>
      <label className="ks-field">
        {say('measure.deviation')}
        <input
          inputMode="decimal"
          autoComplete="off"
          value={deviation}
          aria-invalid={missed && !isSpread}
          aria-describedby={`${about} ${wrong}`}
          onChange={(event) => setDeviation(event.target.value)}
        />
      </label>
      <p id={about} className="ks-better__about ks-small ks-soft">
        {say('measure.deviationAbout')}
      </p>
      <button type="submit" className="ks-button">
        {say('measure.show')}
      </button>
      <p id={wrong} className="ks-better__wrong" role={missed ? 'alert' : undefined}>
        {missed ? say('measure.missed') : ''}
      </p>
    </form>
  );
}

function Updated({ assumption, observed }: { readonly assumption: string; readonly observed: Observed }) {
  const { at } = useShownPlan();
  const query = useQuery(recalibrationOf(at, assumption, observed));
  return (
    <Loaded query={query} waiting={<WaitingLines widths={['80%', '60%']} />}>
      {(told) => <Working told={told} />}
    </Loaded>
  );
}

function Working({ told }: { readonly told: RecalibrationDto }) {
  const { of } = useWords();
  const write = useWrittenLever();
  return (
    <>
      <RangesBeside told={told} write={(value) => write(value, told.input.unit)} />
      <ol className="ks-better__working">
        {told.sentences.map((sentence) => (
          <li key={sentence.nl}>{of(sentence)}</li>
        ))}
      </ol>
    </>
  );
}
