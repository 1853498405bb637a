import type { FigureValueDto, Overview, WaterfallStep } from '@kapstok/contract';
import { formatNumber } from '@kapstok/quantity';
import { useMemo } from 'react';
import { Figure } from '../../../chart/figure.tsx';
import type { Drawing } from '../../../chart/picture.tsx';
import { rowLayout } from '../../../chart/row-layout.ts';
import { waterfallOf } from '../../../chart/waterfall-bars.ts';
import { Amount } from '../../../figure/amount.tsx';
import { useFileValue, useWrittenValue } from '../../../figure/use-written-value.ts';
import { wordedUnit } from '../../../figure/worded.ts';
import { useWords } from '../../../language/words.ts';
import type { Column } from '../../../table/column.ts';
import { stepsOf } from './waterfall-steps.ts';

type Row = Pick<WaterfallStep, 'code' | 'name' | 'figure'>;

/** From the shortage to what remains, pillar by pillar, with the plan's own claim beside what follows. */
export function WaterfallFigure({ overview }: { readonly overview: Overview }) {
  const { say, language } = useWords();
  const unit = overview.shortage.compared.unit;
  const year = overview.year ?? '';
  const steps = useSteps(overview);
  const drawing = useMemo((): Drawing => {
    const width =
      overview.shortage.compared.value.kind === 'known' ? overview.shortage.compared.value.low : 0;
    const waterfall = waterfallOf(width, steps);
    const tick = (value: number) => formatNumber(value, language);
    return {
      height: (space) => rowLayout(space, steps).height,
      draw: async (space) =>
        (await import('../../../chart/draw-waterfall.ts')).drawWaterfall(waterfall, space, tick),
    };
  }, [overview, steps, language]);
  const columns = useColumns(unit);
  return (
    <Figure<Row>
      title={say('waterfall.title', { unit: wordedUnit(unit, language), year })}
      sentence={
        <>
          {say('waterfall.remains')} <Amount figure={overview.answer.remaining} /> {say('waterfall.of')}{' '}
          <Amount figure={overview.shortage.compared} />.
          {steps.some((step) => step.value.kind === 'unknown' || isOpen(step.value)) &&
            ` ${say('waterfall.hatched')}`}
        </>
      }
      described={say('waterfall.described', {
        rows: steps.map((step) => `${step.label}: ${step.words}`).join('; '),
      })}
      drawing={drawing}
      onPaper={452}
      columns={columns}
      rows={[
        { code: '', name: say('waterfall.shortage'), figure: overview.shortage.compared },
        ...overview.waterfall,
      ]}
      totals={[{ code: '', name: say('waterfall.remaining'), figure: overview.answer.remaining }]}
      keyOf={(row) => row.figure.id}
      file={say('waterfall.file')}
    />
  );
}

function isOpen(value: FigureValueDto): boolean {
  return value.kind === 'known' && value.bound !== 'exact';
}

function useSteps(overview: Overview) {
  const { say } = useWords();
  const written = useWrittenValue();
  return useMemo(
    () =>
      stepsOf(overview, {
        shortage: say('waterfall.shortage'),
        together: say('waterfall.together'),
        remaining: say('waterfall.remaining'),
        claimed: say('waterfall.claimed'),
        value: written,
      }),
    [overview, say, written],
  );
}

function useColumns(unit: string): readonly Column<Row>[] {
  const { say } = useWords();
  const written = useFileValue();
  return useMemo(
    () => [
      {
        id: 'name',
        head: say('column.part'),
        kind: 'words',
        namesRow: true,
        cell: (row) => row.name,
        written: (row) => row.name,
      },
      {
        id: 'value',
        head: say('column.amount'),
        unit,
        kind: 'number',
        cell: (row) => <Amount figure={row.figure} writing="cell" />,
        written: (row) => written(row.figure.value),
      },
    ],
    [unit, say, written],
  );
}
