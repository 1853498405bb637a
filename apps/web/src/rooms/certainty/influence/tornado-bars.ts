import type { SensitivityDto } from '@kapstok/contract';

/** An assumption as a row of a tornado, in the unit of the answer. */
export interface TornadoBar {
  readonly key: string;
  readonly label: string;
  /** What stands at the end of the row. */
  readonly words: string;
  /** What the answer is, on average, where the assumption is low, and where it is high. */
  readonly whenLow: number;
  readonly whenHigh: number;
  readonly isNoise: boolean;
}

/** The rows of a tornado around the middle of the answer. */
export interface Tornado {
  readonly bars: readonly TornadoBar[];
  readonly middle: number;
  readonly least: number;
  readonly most: number;
}

/** How many assumptions a picture holds; all of them stand in its table. */
export const MOST_BARS = 15;

interface TornadoWords {
  readonly name: (sensitivity: SensitivityDto) => string;
  readonly value: (sensitivity: SensitivityDto) => string;
}

/** Places the assumptions around the middle of the answer, in the order given; the scale has some room at both ends. */
export function tornadoOf(
  sensitivities: readonly SensitivityDto[],
  middle: number,
  words: TornadoWords,
): Tornado {
  const bars = sensitivities.slice(0, MOST_BARS).map((sensitivity): TornadoBar => {
    const { assumption, whenLow, whenHigh, isNoise } = sensitivity;
    return {
      key: assumption,
      label: words.name(sensitivity),
      words: words.value(sensitivity),
      whenLow,
      whenHigh,
      isNoise,
    };
  });
  const ends = [middle, ...bars.flatMap(({ whenLow, whenHigh }) => [whenLow, whenHigh])];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const room = (high - low) * 0.04 || Math.abs(middle) * 0.1 || 1;
  return { bars, middle, least: low - room, most: high + room };
}
