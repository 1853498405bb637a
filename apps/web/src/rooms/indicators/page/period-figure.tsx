import type { IndicatorPage, IndicatorPeriod } from '@kapstok/contract';
import { formatMoney, formatNumber, formatShare, parseUnit, spelledUnitName } from '@kapstok/quantity';
import { useMemo } from 'react';
import { Figure } from '../../../chart/figure.tsx';
import type { Drawing } from '../../../chart/picture.tsx';
import { useWords } from '../../../language/words.ts';
import { usePeriodColumns } from './period-columns.tsx';
import { indicatorHeight, marksOf, unitDrawn } from './period-marks.ts';

const SMALL = 10;

/** The picture of an indicator: the bands of its targets, what was measured, the baseline and figures of elsewhere. */
export function PeriodFigure({ page }: { readonly page: IndicatorPage }) {
  const { say, of, language } = useWords();
  const columns = usePeriodColumns();
  const { row, periods } = page;
  const drawnUnit = unitDrawn(page);
  const marks = useMemo(() => marksOf(page, say('indicator.baselines')), [page, say]);
  const drawing = useMemo((): Drawing => {
    const unit = parseUnit(drawnUnit)?.unit.code ?? '';
    const tick = (value: number) => {
      if (unit === '1') return formatShare(value, language, 0);
      if (unit.startsWith('EUR')) return formatMoney(value, language);
      return formatNumber(value, language, Math.abs(value) < SMALL && !Number.isInteger(value) ? 1 : 0);
    };
    return {
      height: indicatorHeight,
      draw: async (space) => (await import('./draw-indicator.ts')).drawIndicator(marks, space, tick),
    };
  }, [marks, drawnUnit, language]);
  if (marks.bands.length === 0 && marks.measured.length === 0) return <p>{say('indicator.noBand')}</p>;
  const describe = ({ name, target, measured }: IndicatorPeriod) => {
    const band = target?.band ? say('indicator.band', { band: of(target.band.words) }) : '';
    return [`${of(name)}:`, [band, of(measured.words)].filter((words) => words !== '').join(', ')].join(' ');
  };
  return (
    <Figure<IndicatorPeriod>
      title={`${say('indicator.picture')} (${of(spelledUnitName(drawnUnit))})`}
      sentence={say('indicator.sentence')}
      described={say('indicator.described', { rows: periods.map(describe).join('; ') })}
      drawing={drawing}
      columns={columns}
      rows={periods}
      keyOf={({ period }) => period}
      file={say('indicator.file', { code: row.code })}
    />
  );
}
