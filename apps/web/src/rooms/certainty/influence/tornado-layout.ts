import type { Space } from '../../../chart/picture.tsx';
import { type RowLayout, rowLayout } from '../../../chart/row-layout.ts';
import type { TornadoBar } from './tornado-bars.ts';

/** Names of assumptions are long: how much room they get at the left, in letters. */
const ROOM = 21;

/** Where things stand in a tornado: as in other pictures of rows, with more room for names. */
export function tornadoLayout(space: Space, bars: readonly TornadoBar[]): RowLayout {
  const layout = rowLayout(space, bars);
  if (layout.stacked) return layout;
  const labels = Math.round(Math.min(layout.letter * ROOM, space.width * 0.34));
  return { ...layout, labels, lettersInLabel: labels / layout.letter - 0.5 };
}
