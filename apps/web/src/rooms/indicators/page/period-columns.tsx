import type { IndicatorPeriod } from '@kapstok/contract';
import { useMemo } from 'react';
import { ValueHistory } from '../../../history/value-history.tsx';
import { dayWords } from '../../../language/day-words.ts';
import { useWords } from '../../../language/words.ts';
import type { Column } from '../../../table/column.ts';
import { wordsColumn } from '../../../table/make-column.tsx';
import { WhyLink } from '../../../why/why-link.tsx';
import { JudgementMark } from '../judgement-mark.tsx';
import { MeasuredCell } from './measured-cell.tsx';

/** The columns of the periods of an indicator: what was agreed, where that is reached, and what was measured. */
export function usePeriodColumns(): readonly Column<IndicatorPeriod>[] {
  const { say, of, language } = useWords();
  return useMemo(() => {
    const agreedWords = ({ target }: IndicatorPeriod): string => {
      if (target === null) return '';
      if (target.agreedOn === null) return say('indicator.fromStart');
      const day = dayWords(target.agreedOn, language);
      const who = target.agreedBy.join(', ');
      return who === '' ? day : say('indicator.agreedBy', { day, who });
    };
    return [
      {
        ...wordsColumn<IndicatorPeriod>('period', say('indicators.period'), ({ name }) => of(name), true),
        cell: (row) => (
          <>
            {of(row.name)}
            {row.isBreak && <span className="ks-target-read">{say('indicator.break')}</span>}
          </>
        ),
        sortBy: ({ until }) => until,
      },
      {
        ...wordsColumn<IndicatorPeriod>(
          'target',
          say('indicators.target'),
          ({ target }) => target?.printed ?? '',
        ),
        cell: ({ target }) =>
          target === null ? (
            ''
          ) : (
            <>
              <ValueHistory place={target.place}>{target.printed}</ValueHistory>
              <span className="ks-target-read">{of(target.read)}</span>
            </>
          ),
      },
      {
        ...wordsColumn<IndicatorPeriod>('band', say('indicator.bandHead'), ({ target }) =>
          target?.band ? of(target.band.words) : '',
        ),
        cell: ({ target }) => (target === null ? '' : <Band target={target} />),
      },
      {
        ...wordsColumn<IndicatorPeriod>('measured', say('indicators.measured'), ({ measured }) =>
          of(measured.words),
        ),
        cell: (row) => <MeasuredCell period={row} />,
      },
      {
        ...wordsColumn<IndicatorPeriod>('judgement', say('indicators.judgement'), ({ judgementWords }) =>
          of(judgementWords),
        ),
        cell: (row) => <JudgementMark of={row} />,
      },
      wordsColumn<IndicatorPeriod>('agreed', say('indicator.agreed'), agreedWords),
    ];
  }, [say, of, language]);
}

/** Where a target is reached; where it is a share of a business case, what that gives now beside it. */
function Band({ target: { band, follows } }: { readonly target: NonNullable<IndicatorPeriod['target']> }) {
  const { say, of } = useWords();
  return (
    <>
      {band !== null && of(band.words)}
      {follows !== null && (
        <span className="ks-target-read">
          {say('indicator.follows')}{' '}
          <WhyLink
            figure={follows.figure}
            label={{ nl: say('indicator.followsWhy'), en: say('indicator.followsWhy') }}
          >
            {of(follows.band.words)}
          </WhyLink>
        </span>
      )}
    </>
  );
}
