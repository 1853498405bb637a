import type { EstimatedDto } from '@kapstok/contract';
import { formatShare } from '@kapstok/quantity';
import { useWords } from '../../../language/words.ts';
import { ErrorMark } from './drawn-amount.tsx';

/** Below this a chance would be written as nothing, and above what is left as certain: draws can't tell that. */
const TOLD = 0.005;

/** A chance with its error; one that hardly ever, or nearly always, came true in the draws is no 0 or 100%. */
export function ChanceWords({ chance }: { readonly chance: EstimatedDto }) {
  const { say, language } = useWords();
  if (chance.value < TOLD) return <strong className="ks-chance__number">{say('chance.least')}</strong>;
  if (chance.value > 1 - TOLD) return <strong className="ks-chance__number">{say('chance.most')}</strong>;
  return (
    <>
      <strong className="ks-chance__number">{formatShare(chance.value, language, 0)}</strong>{' '}
      <ErrorMark of={chance} unit="1" />
    </>
  );
}
