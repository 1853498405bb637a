import { formatMoney, formatNumber } from '@kapstok/quantity';
import { useMemo } from 'react';
import { Figure } from '../../../chart/figure.tsx';
import type { Drawing } from '../../../chart/picture.tsx';
import { useWrittenValue } from '../../../figure/use-written-value.ts';
import { wordedUnit } from '../../../figure/worded.ts';
import { useWords, type Words } from '../../../language/words.ts';
import { wordsColumn } from '../../../table/make-column.tsx';
import { DrawnSpan } from '../drawn/drawn-amount.tsx';
import { useDrawnColumns } from '../drawn/drawn-columns.tsx';
import { middleOf, spanOf } from '../drawn/drawn-value.ts';
import { type Fan, type FanYear, fanBars, fanHeight } from './fan-rows.ts';

interface Props {
  readonly fan: Fan;
  /** The year of the answer, of which the sentence speaks. */
  readonly year: number | null;
}

/** One measure of the plan year by year: what nine in ten draws lie between, and the middle. */
export function FanFigure({ fan, year }: Props) {
  const { say, of, language } = useWords();
  const written = useWrittenValue();
  const drawnColumns = useDrawnColumns();
  const { label, unit, years } = fan;
  const bars = useMemo(() => fanBars(years), [years]);
  const drawing = useMemo((): Drawing => {
    const tick = (value: number) =>
      unit.startsWith('EUR') ? formatMoney(value, language) : formatNumber(value, language);
    return {
      height: fanHeight,
      draw: async (space) => (await import('./draw-fan.ts')).drawFan(bars, space, tick),
    };
  }, [bars, unit, language]);
  const describe = ({ drawn }: FanYear['figure']) => {
    const span = written(spanOf(drawn), unit);
    return drawn.kind === 'known'
      ? `${span}, ${say('drawn.middle')} ${written(middleOf(drawn), unit)}`
      : span;
  };
  const columns = useMemo(
    () => [
      wordsColumn<FanYear>('year', say('column.year'), ({ year }) => String(year), true),
      ...drawnColumns<FanYear>({ id: 'figure', head: '', unit, read: ({ figure }) => figure }),
    ],
    [say, drawnColumns, unit],
  );
  if (bars.length === 0) return null;
  const title = titled(of(label), wordedUnit(unit, language), say);
  if (bars.every(({ low }) => low === null)) {
    return (
      <p>
        {title}: {say('fan.allUnknown')}
      </p>
    );
  }
  return (
    <Figure<FanYear>
      title={title}
      sentence={<Sentence years={years} year={year} />}
      described={say('fan.described', {
        rows: years.map(({ year, figure }) => `${year}: ${describe(figure)}`).join('; '),
      })}
      drawing={drawing}
      onPaper={330}
      columns={columns}
      rows={years}
      keyOf={({ year: each }) => String(each)}
      file={say('fan.file', { what: of(label) })}
    />
  );
}

/** A measure with its unit, unless its name has it already. */
function titled(what: string, unit: string, say: Words['say']): string {
  return unit === '' || what.endsWith(` ${unit}`) ? what : say('fan.of', { what, unit });
}

interface SentenceProps {
  readonly years: readonly FanYear[];
  readonly year: number | null;
}

function isSure({ figure: { drawn } }: FanYear): boolean {
  return drawn.kind === 'known' && drawn.isSure;
}

/** What one reads in the year of the answer, else in the last one that is known; and that some years are not. */
function Sentence({ years, year }: SentenceProps) {
  const { say } = useWords();
  const known = years.filter(({ figure }) => figure.drawn.kind === 'known');
  const last = known.find((each) => each.year === year) ?? known.at(-1);
  const isHatched = years.some(
    ({ figure: { drawn } }) =>
      drawn.kind === 'unknown' || (drawn.kind === 'known' && drawn.bound !== 'exact'),
  );
  return (
    <>
      {last === undefined ? (
        say('fan.allUnknown')
      ) : (
        <>
          {say(isSure(last) ? 'fan.lastSure' : 'fan.last', { year: last.year })}{' '}
          <DrawnSpan figure={last.figure} />.
        </>
      )}
      {isHatched && ` ${say('waterfall.hatched')}`}
    </>
  );
}
