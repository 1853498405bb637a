import type { QuarterDto } from '@kapstok/contract';
import { barX, gridX, type Markish, plot, ruleX, text } from '@observablehq/plot';
import { letterIn } from '../../../chart/letter-in.ts';
import type { Space } from '../../../chart/picture.tsx';
import { pillarColour } from '../../../chart/pillar-colour.ts';
import { isNarrow, type Lane, laneHeight, roadmapHeight, type Span } from './lanes.ts';
import { quarterNumber } from './period.ts';

/** Lengths in pixels. */
interface Layout {
  readonly letter: number;
  readonly narrow: boolean;
  /** Room for the names at the left; nothing when they stand above their lane. */
  readonly labels: number;
  readonly row: number;
  readonly width: number;
}

interface Drawn extends Span {
  readonly code: string;
  readonly pillar: number;
}

const WIDEST_NAME = 27;
const WIDTH_OF_A_LETTER = 0.5;

/** Our letter is narrower than the one Plot reckons with. */
const NARROWER = 1.18;

/** Draws a lane a project, from the first quarter to the last; years and quarters stand above it. */
export function drawRoadmap(
  lanes: readonly Lane[],
  quarters: readonly QuarterDto[],
  space: Space,
  quarterWords: (quarter: number) => string,
): Element {
  const layout = layoutOf(lanes, space);
  const numbers = quarters.map(quarterNumber);
  const [first = 0, last = 0] = [numbers[0], numbers.at(-1)];
  return plot({
    className: 'ks-plot',
    width: space.width,
    height: roadmapHeight(space, lanes.length),
    marginLeft: layout.labels,
    marginRight: 2,
    marginTop: Math.round(space.letter * 3),
    marginBottom: 0,
    style: { fontSize: `${layout.letter}px` },
    color: { type: 'identity' },
    x: { domain: [first, last + 1], axis: null },
    y: { domain: lanes.map((lane) => lane.code), axis: null, padding: 0 },
    marks: [
      gridX(numbers, { stroke: 'var(--ks-rule)', strokeOpacity: 1 }),
      ...timeMarks(quarters, layout, quarterWords),
      ...spanMarks(lanes, layout),
      nameMark(lanes, layout, first),
    ],
  });
}

function layoutOf(lanes: readonly Lane[], space: Space): Layout {
  const letter = letterIn(space);
  const narrow = isNarrow(space);
  const longest = Math.max(...lanes.map((lane) => nameOf(lane).length));
  const wide = Math.min(WIDEST_NAME, longest * WIDTH_OF_A_LETTER + 1);
  return {
    letter,
    narrow,
    labels: narrow ? 0 : Math.round(letter * wide),
    row: laneHeight(space) * space.letter,
    width: space.width,
  };
}

function timeMarks(
  quarters: readonly QuarterDto[],
  layout: Layout,
  words: (quarter: number) => string,
): Markish[] {
  const { letter } = layout;
  const years = quarters.filter((at, index) => at.quarter === 1 || index === 0);
  const fits = layout.width - layout.labels > quarters.length * letter * 2.2;
  return [
    ruleX(years.map(quarterNumber), { stroke: 'var(--ks-rule-strong)' }),
    text(years, {
      x: quarterNumber,
      text: (at: QuarterDto) => String(at.year),
      frameAnchor: 'top',
      dy: -letter * 2.6,
      dx: 3,
      textAnchor: 'start',
      fontWeight: 650,
    }),
    text(fits ? quarters : [], {
      x: (at: QuarterDto) => quarterNumber(at) + 0.5,
      text: (at: QuarterDto) => words(at.quarter),
      frameAnchor: 'top',
      dy: -letter * 1.3,
      fill: 'var(--ks-ink-soft)',
    }),
  ];
}

/** A block for each time in which something is due, with how many when it is more than one. */
function spanMarks(lanes: readonly Lane[], { row, narrow, letter }: Layout): Markish[] {
  const spans: readonly Drawn[] = lanes.flatMap(({ code, pillar, spans: own }) =>
    own.map((span) => ({ ...span, code, pillar })),
  );
  const insetTop = row * (narrow ? 0.52 : 0.14);
  const insetBottom = row * (narrow ? 0.06 : 0.12);
  return [
    barX(spans, {
      x1: 'from',
      x2: 'to',
      y: 'code',
      fill: ({ pillar }: Drawn) => (pillar === 0 ? 'var(--ks-mark)' : pillarColour(pillar)),
      insetLeft: 2,
      insetRight: 2,
      insetTop,
      insetBottom,
    }),
    text(
      spans.filter((span) => span.count > 1),
      {
        x: (span: Drawn) => (span.from + span.to) / 2,
        y: 'code',
        dy: (insetTop - insetBottom) / 2,
        text: (span: Drawn) => String(span.count),
        fill: 'var(--ks-ground)',
        fontSize: letter * 0.93,
        fontWeight: 650,
      },
    ),
  ];
}

function nameMark(lanes: readonly Lane[], layout: Layout, first: number): Markish {
  const { narrow, labels, row, letter, width } = layout;
  return text(lanes, {
    y: 'code',
    x: () => first,
    dx: -labels,
    dy: narrow ? -row * 0.22 : 0,
    text: nameOf,
    fill: 'var(--ks-ink)',
    stroke: 'var(--ks-ground)',
    strokeWidth: letter * 0.3,
    textAnchor: 'start',
    lineWidth: ((narrow ? width : labels) / letter - 0.5) * NARROWER,
    textOverflow: 'ellipsis',
  });
}

function nameOf(lane: Lane): string {
  return `${lane.code} ${lane.name}`;
}
