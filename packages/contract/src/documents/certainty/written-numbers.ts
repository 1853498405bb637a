import { type Bounds, formatNumber, formatSpelled, type Text, text } from '@kapstok/quantity';

/** Writes numbers of an input as what they are: in the unit of its cells, or as factors on what stands there. */
export type Written = (values: Bounds) => Text;

const TIMES = text('keer wat er staat', 'times what stands there');

/** How numbers of an input are written. */
export function writer(isFactor: boolean, unit: string): Written {
  return (bounds) => (isFactor ? factorWords(bounds) : formatSpelled(bounds, unit));
}

function factorWords({ low, high }: Bounds): Text {
  const of = (language: keyof Text, to: string): string => {
    const numbers = [...new Set([low, high].map((value) => plainNumber(value, language)))];
    return `${numbers.join(to)} ${TIMES[language]}`;
  };
  return { nl: of('nl', ' tot '), en: of('en', ' to ') };
}

const MOST_DIGITS = 3;

/** A number with as many decimals as it needs, three at most. */
export function plainNumber(value: number, language: keyof Text): string {
  const digits = Array.from({ length: MOST_DIGITS }, (_, at) => at).find(
    (at) => Math.abs(value * 10 ** at - Math.round(value * 10 ** at)) < 1e-9,
  );
  return formatNumber(value, language, digits ?? MOST_DIGITS);
}
