import { distributionOf } from '@kapstok/engine';
import type { Cells, PossibleValues } from '@kapstok/plan';
import { formatShare } from '@kapstok/quantity';
import { useMemo } from 'react';
import { useWords } from '../../../language/words.ts';
import { faultsIn, isFactor, rowOf } from './assumption-cells.ts';
import { type Density, densityOf } from './density.ts';
import { numberAsTyped } from './number-words.ts';
import { usePossibleValues } from './use-possible-values.ts';

const WIDTH = 480;
const HEIGHT = 110;
const FOOT = 12;

/** What Kapstok will draw of what was filled in, as a picture and in words; nothing as long as that can't be told. */
export function DistributionPicture({ cells }: { readonly cells: Cells }) {
  const { say } = useWords();
  const { least, most } = usePossibleValues(cells) ?? {};
  const density = useMemo(
    () => densityIn(cells, least === undefined || most === undefined ? undefined : { least, most }),
    [cells, least, most],
  );
  const words = useDensityWords(density, isFactor(cells));
  return (
    <div className="ks-density" aria-live="polite">
      {density === undefined ? (
        <p className="ks-soft">{say('assume.noPicture')}</p>
      ) : (
        <>
          <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words}>
            <path className="ks-density__all" d={outline(density)} />
            <line className="ks-density__ground" x1="0" x2={WIDTH} y1={HEIGHT - FOOT} y2={HEIGHT - FOOT} />
            {[density.low, density.high].map((value) => (
              <Tick key={value} name="ks-density__end" x={placeOf(density, value)} />
            ))}
            <Tick name="ks-density__middle" x={placeOf(density, density.middle)} />
          </svg>
          <p>{words}</p>
        </>
      )}
    </div>
  );
}

function Tick({ name, x }: { readonly name: string; readonly x: number }) {
  return <line className={name} x1={x} x2={x} y1="4" y2={HEIGHT} />;
}

function useDensityWords(density: Density | undefined, isRelative: boolean): string {
  const { say, language } = useWords();
  if (density === undefined) return '';
  const write = (value: number) => numberAsTyped(Number(value.toPrecision(3)), language);
  const [low, middle, high] = [write(density.low), write(density.middle), write(density.high)];
  const cut = [
    ...(density.below === 0
      ? []
      : [say('assume.pictureBelow', { share: formatShare(density.below, language, 0) })]),
    ...(density.above === 0
      ? []
      : [say('assume.pictureAbove', { share: formatShare(density.above, language, 0) })]),
  ];
  const between = say(isRelative ? 'assume.pictureFactor' : 'assume.picture', { low, middle, high });
  return [between, ...cut].join(' ');
}

/** @param possible between which bounds it lies; undefined: not known, and nothing is cut but what a shape cuts itself */
function densityIn(cells: Cells, possible: PossibleValues | undefined): Density | undefined {
  if (faultsIn(cells).length > 0) return undefined;
  const row = rowOf(cells);
  const canBeNegative = !isFactor(cells) && (possible?.least ?? 0) < 0;
  const said = distributionOf(row, canBeNegative);
  return said.kind === 'distribution' ? densityOf(said.of, possible) : undefined;
}

function placeOf({ least, most }: Density, value: number): number {
  return ((value - least) / (most - least)) * WIDTH;
}

/** Steps from the left to the right, as high as there are draws. */
function outline({ parts }: Density): string {
  const step = WIDTH / parts.length;
  const room = HEIGHT - FOOT - 6;
  const steps = parts.map((share, index) => {
    const y = (HEIGHT - FOOT - share * room).toFixed(1);
    return `L${(index * step).toFixed(1)} ${y}L${((index + 1) * step).toFixed(1)} ${y}`;
  });
  return `M0 ${HEIGHT - FOOT}${steps.join('')}L${WIDTH} ${HEIGHT - FOOT}Z`;
}
