import type { Cut } from '@kapstok/engine';
import { type Text, text } from '@kapstok/quantity';

/** From so many draws in a hundred on it is told. */
const MATERIAL = 1;

/** How often what is drawn of an assumption is cut, where that is more than now and then. */
export function cutWords({ above, below }: Cut): readonly Text[] {
  const [high, low] = [Math.round(above * 100), Math.round(below * 100)];
  return [
    ...(low < MATERIAL
      ? []
      : [text(`nul in ${low} van de 100 trekkingen`, `nothing in ${low} of 100 draws`)]),
    ...(high < MATERIAL
      ? []
      : [
          text(
            `boven het geheel in ${high} van de 100 trekkingen: daar telt het geheel (100%)`,
            `above the whole in ${high} of 100 draws: there the whole counts (100%)`,
          ),
        ]),
  ];
}
