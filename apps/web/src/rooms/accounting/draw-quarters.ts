import { areaY, dot, lineY, type Markish, rectY, text } from '@observablehq/plot';
import { drawOverTime, everyNamed } from '../../chart/draw-over-time.ts';
import { newHatch } from '../../chart/hatch.ts';
import type { Space } from '../../chart/picture.tsx';
import { DRAWN_CASES, type DrawnCase, mostOf, type QuarterMark, quartersHeight } from './quarter-marks.ts';

/** The words in the picture. */
export interface QuarterWords {
  readonly cases: Readonly<Record<DrawnCase, string>>;
  readonly tick: (value: number) => string;
  /** A quarter in few signs. */
  readonly quarter: (code: string) => string;
}

/** How each case is drawn: by its line and its mark, and not by colour. */
const LOOKS = {
  pessimistic: { glyph: '▲', symbol: 'triangle', dash: '6 4', width: 2 },
  likely: { glyph: '●', symbol: 'circle', dash: 'none', width: 3 },
  optimistic: { glyph: '■', symbol: 'square', dash: '2 4', width: 2 },
} as const;

/** How much of the scale an open end takes, and half the width of a quarter. */
const OPEN_SHARE = 0.06;
const HALF = 0.3;

/** Draws what stands exposed at the end of each quarter: a line for each case over a pale band from best to worst. */
export function drawQuarters(marks: readonly QuarterMark[], space: Space, words: QuarterWords): Element {
  const most = mostOf(marks);
  const every = everyNamed(marks.length, space, 5);
  return drawOverTime(space, {
    height: quartersHeight(space),
    times: [-0.5, marks.length - 0.5],
    named: marks.filter((_, index) => index % every === 0).map(({ at }) => at),
    nameOf: (at) => words.quarter(marks[at]?.quarter ?? ''),
    amounts: [0, most * (1 + OPEN_SHARE)],
    tick: words.tick,
    above: 2.4,
    marks: (letter) => [
      ...unknownMarks(marks, most),
      areaY(marks, {
        x: 'at',
        y1: 'optimistic',
        y2: 'pessimistic',
        fill: 'var(--ks-mark-quiet)',
        fillOpacity: 0.25,
      }),
      ...DRAWN_CASES.flatMap((inCase) => caseMarks(marks, inCase, letter)),
      text([legendOf(words)], {
        frameAnchor: 'top-left',
        dy: -letter * 2,
        fill: 'var(--ks-ink)',
        text: (legend: string) => legend,
      }),
    ],
  });
}

function legendOf({ cases }: QuarterWords): string {
  return DRAWN_CASES.map((inCase) => `${LOOKS[inCase].glyph} ${cases[inCase]}`).join('   ');
}

/** Hatched where nobody can tell: all of a quarter, what lies below the worst case, or what comes on top of it. */
function unknownMarks(marks: readonly QuarterMark[], most: number): Markish[] {
  const hatch = newHatch();
  const around = {
    x1: ({ at }: QuarterMark) => at - HALF,
    x2: ({ at }: QuarterMark) => at + HALF,
    fill: hatch.fill,
  };
  const top = ({ pessimistic }: QuarterMark) => pessimistic ?? most;
  const isHalfKnown = ({ likely, optimistic }: QuarterMark) => likely === null || optimistic === null;
  return [
    hatch.mark,
    rectY(
      marks.filter((mark) => mark.pessimistic === null || isHalfKnown(mark)),
      { ...around, y1: () => 0, y2: top },
    ),
    rectY(
      marks.filter(({ isOpen }) => isOpen),
      { ...around, y1: top, y2: (mark: QuarterMark) => top(mark) + most * OPEN_SHARE },
    ),
  ];
}

function caseMarks(marks: readonly QuarterMark[], inCase: DrawnCase, letter: number): Markish[] {
  const { symbol, dash, width } = LOOKS[inCase];
  return [
    lineY(marks, {
      x: 'at',
      y: inCase,
      stroke: 'var(--ks-ink)',
      strokeWidth: width,
      strokeDasharray: dash,
    }),
    dot(
      marks.filter((mark) => mark[inCase] !== null),
      { x: 'at', y: inCase, symbol, r: letter * 0.3, fill: 'var(--ks-ink)' },
    ),
  ];
}
