import type { IndicatorRow } from '@kapstok/contract';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useShownPlan } from '../../frame/plan-context.ts';
import { useWords } from '../../language/words.ts';
import type { Column } from '../../table/column.ts';
import { wordsColumn } from '../../table/make-column.tsx';
import { JudgementMark } from './judgement-mark.tsx';

/** The columns of the list of indicators. */
export function useIndicatorColumns(): readonly Column<IndicatorRow>[] {
  const { say, of } = useWords();
  const { mark: plan } = useShownPlan();
  return useMemo(() => {
    const words = (id: 'kind' | 'period' | 'target' | 'measured', read: (row: IndicatorRow) => string) =>
      wordsColumn<IndicatorRow>(id, say(`indicators.${id}`), read);
    return [
      {
        ...wordsColumn<IndicatorRow>(
          'name',
          say('indicators.name'),
          ({ code, name }) => `${code} ${name}`,
          true,
        ),
        cell: ({ code, name }) => (
          <Link to="/p/$plan/indicatoren/van/$code" params={{ plan, code }}>
            {code} {name}
          </Link>
        ),
      },
      words('kind', ({ kind }) => kind),
      words('period', ({ latest }) => (latest === null ? '' : of(latest.name))),
      words('target', ({ latest }) => {
        const target = latest?.target ?? null;
        return target === null ? '' : of(target.band?.words ?? target.read);
      }),
      words('measured', ({ latest }) => (latest === null ? '' : of(latest.measured.words))),
      {
        ...wordsColumn<IndicatorRow>('judgement', say('indicators.judgement'), ({ latest }) =>
          latest === null ? '' : of(latest.judgementWords),
        ),
        cell: ({ latest }) => (latest === null ? '' : <JudgementMark of={latest} />),
      },
      {
        ...wordsColumn<IndicatorRow>('baseline', say('indicators.baseline'), ({ baseline }) =>
          say(`indicators.baseline.${baseline}`),
        ),
        cell: ({ baseline }) => (
          <span className={baseline === 'late' ? 'ks-warning' : undefined}>
            {say(`indicators.baseline.${baseline}`)}
          </span>
        ),
      },
      wordsColumn<IndicatorRow>(
        'owner',
        say('indicators.owner'),
        ({ owner }) => owner || say('indicators.noOwner'),
      ),
    ];
  }, [say, of, plan]);
}
