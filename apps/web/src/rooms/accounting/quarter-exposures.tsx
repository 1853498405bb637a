import type { QuarterExposureDto } from '@kapstok/contract';
import { parseReportingPeriod } from '@kapstok/plan';
import { formatMoney } from '@kapstok/quantity';
import { useCallback, useMemo } from 'react';
import { Figure } from '../../chart/figure.tsx';
import type { Drawing } from '../../chart/picture.tsx';
import { Amount } from '../../figure/amount.tsx';
import { useFileValue, useWrittenValue } from '../../figure/use-written-value.ts';
import { periodWords } from '../../language/period-words.ts';
import { useWords } from '../../language/words.ts';
import { WayToTable } from '../../place/way-to-table.tsx';
import type { Column } from '../../table/column.ts';
import { ExportLinks } from '../../table/export-links.tsx';
import { figureColumn, wordsColumn } from '../../table/make-column.tsx';
import { DRAWN_CASES, isAnyKnown, quarterMarks, quartersHeight, worstQuarter } from './quarter-marks.ts';
import { useCaseColumns } from './use-case-columns.tsx';

interface Props {
  readonly quarters: readonly QuarterExposureDto[];
}

/** What stands exposed at the end of each quarter, at worst, as expected and at best. */
export function QuarterExposures({ quarters }: Props) {
  const { say } = useWords();
  const columns = useColumns();
  const drawing = useDrawing(quarters);
  const described = useDescription(quarters);
  if (quarters.length === 0)
    return (
      <section>
        <h2>{say('exposure.quarters')}</h2>
        <p>
          {say('exposure.noQuarters')} <WayToTable table="budget-parts" />
        </p>
      </section>
    );
  return (
    <div>
      <Figure<QuarterExposureDto>
        title={say('exposure.quarters')}
        sentence={<Sentence quarters={quarters} />}
        described={described}
        drawing={drawing}
        columns={columns}
        rows={quarters}
        keyOf={(row) => row.quarter}
        file={say('exposure.quarterFile')}
      />
      <ExportLinks list="exposure-quarters" />
    </div>
  );
}

/** A quarter in few signs, as the roadmap has it. */
function useShortQuarter(): (code: string) => string {
  const { say } = useWords();
  return useCallback(
    (code) => {
      const period = parseReportingPeriod(code);
      if (period?.cadence !== 'quarter') return code;
      return say('milestone.quarter', { year: period.year, quarter: period.number });
    },
    [say],
  );
}

function useDrawing(quarters: readonly QuarterExposureDto[]): Drawing {
  const { say, language } = useWords();
  const shortQuarter = useShortQuarter();
  return useMemo(() => {
    const marks = quarterMarks(quarters);
    const words = {
      cases: {
        pessimistic: say('exposure.pessimistic.head'),
        likely: say('exposure.likely.head'),
        optimistic: say('exposure.optimistic.head'),
      },
      tick: (value: number) => formatMoney(value, language),
      quarter: shortQuarter,
    };
    return {
      height: quartersHeight,
      draw: async (space) => (await import('./draw-quarters.ts')).drawQuarters(marks, space, words),
    };
  }, [quarters, say, language, shortQuarter]);
}

/** The picture for who does not see it: each quarter with its three amounts. */
function useDescription(quarters: readonly QuarterExposureDto[]): string {
  const { say, language } = useWords();
  const written = useWrittenValue();
  const casesOf = ({ exposure }: QuarterExposureDto): string =>
    DRAWN_CASES.map(
      (inCase) => `${say(`exposure.${inCase}.head`)} ${written(exposure[inCase].value, 'EUR')}`,
    ).join(', ');
  return say('exposure.quartersDescribed', {
    rows: quarters.map((row) => `${periodWords(row.quarter, language)}: ${casesOf(row)}`).join('; '),
  });
}

/** The quarter in which most stands exposed at worst. */
function Sentence({ quarters }: Props) {
  const { say, language } = useWords();
  const marks = quarterMarks(quarters);
  const worst = worstQuarter(marks);
  const top = worst && quarters[worst.at];
  const isHatched = marks.some((mark) => mark.isOpen || DRAWN_CASES.some((inCase) => mark[inCase] === null));
  return (
    <>
      {top === undefined ? (
        say(isAnyKnown(marks) ? 'exposure.quartersNothing' : 'exposure.quartersUnknown')
      ) : (
        <>
          {say('exposure.quartersMost', { quarter: periodWords(top.quarter, language) })}{' '}
          <Amount figure={top.exposure.pessimistic} />.
        </>
      )}
      {isHatched && ` ${say('waterfall.hatched')}`}
    </>
  );
}

function useColumns(): readonly Column<QuarterExposureDto>[] {
  const { say, language } = useWords();
  const file = useFileValue();
  const cases = useCaseColumns<QuarterExposureDto>();
  return useMemo(
    () => [
      {
        ...wordsColumn<QuarterExposureDto>(
          'quarter',
          say('exposure.quarter'),
          ({ quarter }) => periodWords(quarter, language),
          true,
        ),
        sortBy: ({ quarter }) => quarter,
      },
      figureColumn<QuarterExposureDto>({
        id: 'spent',
        head: say('exposure.spent'),
        unit: 'EUR',
        read: (row) => row.spent,
        file,
      }),
      ...cases,
    ],
    [say, language, file, cases],
  );
}
