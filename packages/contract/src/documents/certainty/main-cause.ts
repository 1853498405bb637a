import { formatShare, inQuotes, type Text, text } from '@kapstok/quantity';
import type { AssumptionDto, DrawnFigureDto, SensitivityDto } from '../../schemas/certainty.ts';

/** The one assumption that an outcome spreads by more than by all else together. */
export interface MainCause {
  readonly sensitivity: SensitivityDto;
  readonly row: AssumptionDto;
}

/** More of the variance than all else together. */
const MOST_OF_IT = 0.5;
/** A range is wide where it is at least half its middle. */
const WIDE = 0.5;

/**
 * What an outcome spreads by, where that is one assumption and chance alone does not show it. Of a group that moves together
 * there is no telling which of it does that.
 */
export function mainCause(
  sensitivities: readonly SensitivityDto[],
  register: readonly AssumptionDto[],
): MainCause | undefined {
  const sensitivity = sensitivities.find(
    ({ isNoise, varianceShare }) => !isNoise && varianceShare > MOST_OF_IT,
  );
  const row = register.find(({ id }) => id === sensitivity?.assumption);
  if (sensitivity === undefined || row === undefined || movesWithOthers(row, register)) return undefined;
  return { sensitivity, row };
}

function movesWithOthers(
  { id, group, correlation }: AssumptionDto,
  register: readonly AssumptionDto[],
): boolean {
  if (group === '' || correlation === 0) return false;
  return register.some((other) => other.id !== id && other.group === group);
}

/** Whether nine of ten draws lie far apart, for how large they are. */
export function isWide({ drawn }: DrawnFigureDto): boolean {
  if (drawn.kind !== 'known' || drawn.isSure) return false;
  return drawn.p95.value - drawn.p5.value >= WIDE * Math.abs(drawn.p50.value);
}

/** Its name, with what was said of it: `“Hoeveel er komen” (16 tot 72 personen; nooit erbuiten)`. */
export function causeNamed({ row: { name, words } }: MainCause): Text {
  return text(`${inQuotes(name.nl)} (${words.nl})`, `${inQuotes(name.en)} (${words.en})`);
}

/** That a range is wide because of it. @param range of what, as it stands in a sentence */
export function wideSentence(range: Text, cause: MainCause): Text {
  const named = causeNamed(cause);
  const share = (language: keyof Text): string => formatShare(cause.sensitivity.varianceShare, language, 0);
  return text(
    `Dat ${range.nl} zo breed is, komt vooral door één aanname: ${named.nl} geeft naar schatting ${share('nl')} van de spreiding.`,
    `That ${range.en} is so wide is mostly due to one assumption: ${named.en} gives an estimated ${share('en')} of the spread.`,
  );
}
