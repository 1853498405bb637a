import { isNextToSure, type Text, text } from '@kapstok/quantity';
import type { ChanceDto, EstimatedDto } from '../../schemas/certainty.ts';
import { chanceWords } from './drawn-words.ts';

const COMES_TRUE: Readonly<Record<ChanceDto['id'], Text>> = {
  ambition: text('dat het plan zijn ambitie haalt', 'that the plan reaches its ambition'),
  shortage: text('dat het plan het hele tekort oplost', 'that the plan closes the whole shortage'),
  balance: text(
    'dat de investering is terugverdiend in minder gebruikte zorg',
    'that the investment is earned back in less care used',
  ),
};

const BEFORE = {
  exact: text('', ''),
  atLeast: text('ten minste ', 'at least '),
  atMost: text('ten hoogste ', 'at most '),
} as const;

/** A chance as a sentence; none where it can't be told. */
export function chanceSentence({ id, chance, bound }: ChanceDto): readonly Text[] {
  if (chance === null) return [];
  const [what, words] = [COMES_TRUE[id], boundedChanceWords(chance, bound)];
  return [text(`De kans ${what.nl}, is ${words.nl}.`, `The chance ${what.en} is ${words.en}.`)];
}

const AS_FAR_AS_KNOWN = text(', gerekend met wat nu bekend is', ', counting what is known now');

/** A chance, and what unknown parts do to it; where that says nothing, that they don't count: `ten minste 64%`. */
export function boundedChanceWords(chance: EstimatedDto, bound: ChanceDto['bound']): Text {
  const words = chanceWords(chance);
  const told = boundTold(chance, bound);
  if (told === 'partial') {
    return text(`${words.nl}${AS_FAR_AS_KNOWN.nl}`, `${words.en}${AS_FAR_AS_KNOWN.en}`);
  }
  const before = BEFORE[told];
  return text(`${before.nl}${words.nl}`, `${before.en}${words.en}`);
}

/** What is told of how unknown parts bear on a chance: a bound that says nothing is not told as one. */
export function boundTold(chance: EstimatedDto, bound: ChanceDto['bound']): ChanceDto['bound'] {
  return bound !== 'partial' && saysNothing(chance.value, bound) ? 'partial' : bound;
}

/** At least nothing, or at most all: a bound that says nothing. */
function saysNothing(chance: number, bound: 'exact' | 'atLeast' | 'atMost'): boolean {
  if (bound === 'atLeast') return chance < 0.5 && isNextToSure(chance);
  return bound === 'atMost' && chance > 0.5 && isNextToSure(chance);
}
