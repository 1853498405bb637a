import '../certainty.css';
import type { SummedCertainty } from '@kapstok/contract';
import { useMemo } from 'react';
import { useWords } from '../../../language/words.ts';
import { Chances } from '../answer/certainty-head.tsx';
import { ChancesByYear } from '../answer/chances-by-year.tsx';
import { ErrorLine } from '../answer/error-line.tsx';
import { HowDrawn } from '../answer/how-drawn.tsx';
import { InWords } from '../answer/in-words.tsx';
import { SaysHowDrawn } from '../drawn/says-how-drawn.tsx';
import { FanFigure } from '../fan/fan-figure.tsx';
import { ShortageScenarios } from '../scenarios/shortage-scenarios.tsx';
import { SummedTable } from './summed-table.tsx';
import { withoutAddresses } from './summed-told.ts';

interface Props {
  readonly certainty: SummedCertainty;
  /** Where the server gives the same as a file, under `/api/v1`. */
  readonly file: string;
}

/** How sure several plans are together: chances, years, each region and plan, and what the sum does not say. */
export function SummedView({ certainty, file }: Props) {
  const { say } = useWords();
  const told = useMemo(() => withoutAddresses(certainty), [certainty]);
  const { fans, chances, chancesByYear, shortageScenarios, comparedIn, year, sentences } = told;
  return (
    <SaysHowDrawn how={told}>
      <div className="ks-sure__page">
        <Chances chances={chances} />
        <ErrorLine figures={[told.answer.shareClosed, told.answer.contribution]} />
        <HowDrawn how={told} contribution={told.answer.contribution} state={say('summed.states')} />
        <InWords sentences={sentences.slice(1)} />
        <SummedTable certainty={told} file={file} />
        {fans.length > 0 && (
          <section aria-labelledby="summed-fans">
            <h2 id="summed-fans">{say('fan.title')}</h2>
            <p className="ks-sure__lead">{say('fan.about')}</p>
            <div className="ks-sure__fans">
              {fans.map((fan) => (
                <FanFigure key={fan.measure} fan={fan} year={year} />
              ))}
            </div>
          </section>
        )}
        <ChancesByYear chancesByYear={chancesByYear} />
        {shortageScenarios.length > 0 && (
          <ShortageScenarios scenarios={shortageScenarios} unit={comparedIn} />
        )}
        <NotSaid told={told} />
      </div>
    </SaysHowDrawn>
  );
}

/** What plans share, which regions have nothing to draw, and what else the sum does not say. */
function NotSaid({ told: { shared, without, remarks } }: { readonly told: SummedCertainty }) {
  const { say, of } = useWords();
  if (shared.length + without.length + remarks.length === 0) return null;
  return (
    <section aria-labelledby="summed-remarks">
      <h2 id="summed-remarks">{say('summed.remarks')}</h2>
      <ul className="ks-plain-list">
        {shared.map(({ name, plans }) => (
          <li key={name}>{say('summed.shared', { name, plans: plans.join(', ') })}</li>
        ))}
        {without.length > 0 && (
          <li>{say('summed.without', { regions: without.map(({ title }) => title).join(', ') })}</li>
        )}
        {remarks.map((remark) => (
          <li key={remark.nl}>{of(remark)}</li>
        ))}
      </ul>
    </section>
  );
}
