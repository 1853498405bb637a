import { formatNumber } from '@kapstok/quantity';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { inCell } from '../../../figure/worded.ts';
import { useShownPlan } from '../../../frame/plan-context.ts';
import { useWords } from '../../../language/words.ts';
import type { Column } from '../../../table/column.ts';
import { wordsColumn } from '../../../table/make-column.tsx';
import { shareWords } from '../drawn/share-words.ts';
import { QualityMark } from '../register/quality-mark.tsx';
import { useQualityWords } from '../register/use-quality-words.ts';
import type { TornadoRow } from './tornado-figure.tsx';

/** The columns of the table beside a tornado; `unit` is that of the answer. */
export function useTornadoColumns(unit: string): readonly Column<TornadoRow>[] {
  const { say, of, language } = useWords();
  const { mark: plan } = useShownPlan();
  const qualityWords = useQualityWords();
  return useMemo(() => {
    const number = (
      id: string,
      head: string,
      read: (row: TornadoRow) => number,
      write: (value: number) => string,
    ): Column<TornadoRow> => ({
      id,
      head,
      kind: 'number',
      cell: (row) => write(read(row)),
      sortBy: read,
      written: read,
    });
    const share = (value: number) => shareWords(value, language);
    const amount = (value: number) => inCell(value, unit, language);
    return [
      {
        ...wordsColumn<TornadoRow>('name', say('register.name'), (row) => of(row.sensitivity.name), true),
        cell: ({ sensitivity: { assumption: id, name } }) => (
          <Link to="/p/$plan/zekerheid/aannames/$id" params={{ plan, id }} search={(now) => now}>
            {of(name)}
          </Link>
        ),
      },
      {
        ...wordsColumn<TornadoRow>('quality', say('register.quality'), ({ quality }) =>
          qualityWords(quality),
        ),
        cell: ({ quality }) => <QualityMark quality={quality} />,
      },
      { ...number('low', say('influence.whenLow'), (row) => row.sensitivity.whenLow, amount), unit },
      { ...number('high', say('influence.whenHigh'), (row) => row.sensitivity.whenHigh, amount), unit },
      number('share', say('influence.share'), (row) => row.sensitivity.varianceShare, share),
      number('narrows', say('influence.narrows'), (row) => row.sensitivity.narrows, share),
      number(
        'rank',
        say('influence.rank'),
        (row) => row.sensitivity.rankCorrelation,
        (value) => formatNumber(value, language, 2),
      ),
      wordsColumn<TornadoRow>('noise', say('influence.isNoise'), ({ sensitivity: { isNoise } }) =>
        isNoise ? say('influence.noise') : '',
      ),
    ];
  }, [say, of, language, plan, unit, qualityWords]);
}
