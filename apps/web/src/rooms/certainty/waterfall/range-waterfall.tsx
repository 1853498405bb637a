import type { Certainty, DrawnFigureDto } from '@kapstok/contract';
import { formatNumber } from '@kapstok/quantity';
import { useMemo } from 'react';
import { Figure } from '../../../chart/figure.tsx';
import type { Drawing } from '../../../chart/picture.tsx';
import { rowLayout } from '../../../chart/row-layout.ts';
import { waterfallOf } from '../../../chart/waterfall-bars.ts';
import { useWrittenValue } from '../../../figure/use-written-value.ts';
import { wordedUnit } from '../../../figure/worded.ts';
import { useWords } from '../../../language/words.ts';
import { wordsColumn } from '../../../table/make-column.tsx';
import { DrawnSpan } from '../drawn/drawn-amount.tsx';
import { useDrawnColumns } from '../drawn/drawn-columns.tsx';
import { statisticOf } from '../drawn/drawn-value.ts';
import { rangeSteps } from './range-steps.ts';

interface Row {
  readonly name: string;
  readonly figure: DrawnFigureDto;
}

/** From the shortage to what remains, pillar by pillar, each with what nine in ten draws lie between. */
export function RangeWaterfall({ certainty }: { readonly certainty: Certainty }) {
  const { say, language } = useWords();
  const { shortage, pillars, remaining } = certainty.waterfall;
  const { unit } = shortage;
  const steps = useSteps(certainty);
  const drawnColumns = useDrawnColumns();
  const drawing = useMemo((): Drawing => {
    const waterfall = waterfallOf(statisticOf(shortage.drawn, 'p50')?.value ?? 0, steps);
    const tick = (value: number) => formatNumber(value, language);
    return {
      height: (space) => rowLayout(space, steps).height,
      draw: async (space) =>
        (await import('../../../chart/draw-waterfall.ts')).drawWaterfall(waterfall, space, tick),
    };
  }, [shortage, steps, language]);
  const columns = useMemo(
    () => [
      wordsColumn<Row>('name', say('column.part'), ({ name }) => name, true),
      ...drawnColumns<Row>({ id: 'figure', head: '', unit, read: ({ figure }) => figure }),
    ],
    [say, drawnColumns, unit],
  );
  if (shortage.drawn.kind !== 'known') return <p>{say('sure.noShortage')}</p>;
  return (
    <Figure<Row>
      title={say('waterfall.title', { unit: wordedUnit(unit, language), year: certainty.year ?? '' })}
      sentence={
        <>
          {say('waterfall.remains')} <DrawnSpan figure={remaining} /> {say('waterfall.of')}{' '}
          <DrawnSpan figure={shortage} />. {say('sure.waterfall')}
          {steps.some(
            ({ value }) => value.kind === 'unknown' || (value.kind === 'known' && value.bound !== 'exact'),
          ) && ` ${say('waterfall.hatched')}`}
        </>
      }
      described={say('waterfall.described', {
        rows: steps.map(({ label, words }) => `${label}: ${words}`).join('; '),
      })}
      drawing={drawing}
      onPaper={452}
      columns={columns}
      rows={[
        { name: say('waterfall.shortage'), figure: shortage },
        ...pillars.map(({ name, figure }) => ({ name, figure })),
        { name: say('waterfall.together'), figure: certainty.answer.contribution },
      ]}
      totals={[{ name: say('waterfall.remaining'), figure: remaining }]}
      keyOf={({ name, figure }) => `${figure.id} ${name}`}
      file={say('sure.waterfallFile')}
    />
  );
}

function useSteps(certainty: Certainty) {
  const { say } = useWords();
  const written = useWrittenValue();
  return useMemo(
    () =>
      rangeSteps(certainty, {
        shortage: say('waterfall.shortage'),
        together: say('waterfall.together'),
        remaining: say('waterfall.remaining'),
        value: written,
      }),
    [certainty, say, written],
  );
}
