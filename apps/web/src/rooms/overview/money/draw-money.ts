import { axisY, barY, gridY, plot, ruleY } from '@observablehq/plot';
import { newHatch } from '../../../chart/hatch.ts';
import { letterIn } from '../../../chart/letter-in.ts';
import type { Space } from '../../../chart/picture.tsx';
import { moneyHeight, type YearOfMoney } from './years-of-money.ts';

/** The words in the picture. */
export interface MoneyWords {
  readonly investment: string;
  readonly careCost: string;
  readonly unknown: string;
  readonly tick: (value: number) => string;
}

/** How much of the scale a hatched end takes. */
const OPEN_SHARE = 0.03;

interface Bar {
  readonly year: number;
  readonly series: string;
  readonly low: number;
  readonly high: number;
  readonly known: boolean;
  /** Where the hatched end lies, as a share of the scale above `high`: unknown parts come on top, or go off. */
  readonly open: number;
}

/** Draws two bars a year: what is invested, and what less care is used. */
export function drawMoney(rows: readonly YearOfMoney[], space: Space, words: MoneyWords): Element {
  const letter = letterIn(space);
  const bars = rows.flatMap((row) => barsOf(row, words));
  const known = bars.filter((bar) => bar.known);
  const most = Math.max(1, ...known.map((bar) => bar.high));
  const dark = (bar: Bar) => (bar.series === words.investment ? 'var(--ks-mark)' : 'var(--ks-mark-quiet)');
  const place = { fx: 'year', x: 'series' };
  const hatch = newHatch();
  return plot({
    className: 'ks-plot',
    width: space.width,
    height: moneyHeight(space),
    marginLeft: Math.round(letter * 5),
    marginRight: 4,
    marginTop: Math.round(letter * 0.8),
    marginBottom: Math.round(letter * 2),
    style: { fontSize: `${letter}px` },
    color: { type: 'identity' },
    x: { domain: [words.investment, words.careCost], axis: null, padding: 0.08 },
    fx: {
      domain: rows.map((row) => row.year),
      axis: 'bottom',
      tickFormat: String,
      label: null,
      padding: 0.2,
    },
    y: { domain: [0, most], nice: true },
    marks: [
      hatch.mark,
      gridY({ stroke: 'var(--ks-rule)', strokeOpacity: 1, ticks: 5 }),
      axisY({ ticks: 5, tickFormat: words.tick, tickSize: 0, label: null, fontSize: letter }),
      barY(known, { ...place, y: 'low', fill: dark }),
      barY(
        known.filter((bar) => bar.low !== bar.high),
        { ...place, y1: 'low', y2: 'high', fill: dark, fillOpacity: 0.4 },
      ),
      barY(
        known.filter((bar) => bar.open !== 0),
        { ...place, y1: 'high', y2: (bar: Bar) => bar.high + bar.open * most, fill: hatch.fill },
      ),
      barY(
        bars.filter((bar) => !bar.known),
        { ...place, y: () => most * 0.08, fill: hatch.fill, stroke: 'var(--ks-hatch)' },
      ),
      ruleY([0], { stroke: 'var(--ks-ink)' }),
    ],
  });
}

function barsOf(row: YearOfMoney, words: MoneyWords): Bar[] {
  const bar = (series: string, figure: YearOfMoney['investment']): Bar[] => {
    if (figure === undefined || figure.value.kind === 'notApplicable') return [];
    if (figure.value.kind === 'unknown')
      return [{ year: row.year, series, low: 0, high: 0, known: false, open: 0 }];
    const { low, high, bound } = figure.value;
    const open = bound === 'exact' ? 0 : bound === 'atMost' ? -OPEN_SHARE : OPEN_SHARE;
    return [{ year: row.year, series, low, high: high ?? low, known: true, open }];
  };
  return [...bar(words.investment, row.investment), ...bar(words.careCost, row.careCost)];
}
