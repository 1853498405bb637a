import type { EstimatedDto } from '@kapstok/contract';
import { formatChance, isNextToSure } from '@kapstok/quantity';
import { useWords } from '../../../language/words.ts';
import { ErrorMark } from './drawn-amount.tsx';

/** A chance in words, without its error; see `ChanceWords`. */
export function useChanceInWords(): (chance: number) => string {
  const { language } = useWords();
  return (chance) => formatChance(chance, language);
}

/** A chance with its error; one that hardly ever, or nearly always, came true in the draws is no 0 or 100%. */
export function ChanceWords({ chance }: { readonly chance: EstimatedDto }) {
  const inWords = useChanceInWords();
  const number = <strong className="ks-chance__number">{inWords(chance.value)}</strong>;
  if (isNextToSure(chance.value)) return number;
  return (
    <>
      {number} <ErrorMark of={chance} unit="1" />
    </>
  );
}
