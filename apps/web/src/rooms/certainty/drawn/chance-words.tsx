import type { EstimatedDto } from '@kapstok/contract';
import { formatShare } from '@kapstok/quantity';
import { useWords } from '../../../language/words.ts';
import { ErrorMark } from './drawn-amount.tsx';

/** Below this a chance would be written as nothing, and above what is left as certain: draws can't tell that. */
const TOLD = 0.005;

/** A chance in words, without its error; see `ChanceWords`. */
export function useChanceInWords(): (chance: number) => string {
  const { say, language } = useWords();
  return (chance) => {
    if (chance < TOLD) return say('chance.least');
    return chance > 1 - TOLD ? say('chance.most') : formatShare(chance, language, 0);
  };
}

/** A chance with its error; one that hardly ever, or nearly always, came true in the draws is no 0 or 100%. */
export function ChanceWords({ chance }: { readonly chance: EstimatedDto }) {
  const inWords = useChanceInWords();
  const number = <strong className="ks-chance__number">{inWords(chance.value)}</strong>;
  if (chance.value < TOLD || chance.value > 1 - TOLD) return number;
  return (
    <>
      {number} <ErrorMark of={chance} unit="1" />
    </>
  );
}
