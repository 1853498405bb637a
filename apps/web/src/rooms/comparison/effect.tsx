import type { ComparedFigure, Comparison } from '@kapstok/contract';
import { useWrittenValue } from '../../figure/use-written-value.ts';
import { useWords } from '../../language/words.ts';
import { sideWords } from './side-words.ts';
import { useWrittenDifference } from './use-written-difference.ts';

/** What it does to the answer, as a sentence; that comes first. */
export function Effect({ comparison }: { readonly comparison: Comparison }) {
  const words = useWords();
  const { say } = words;
  const { editCount } = comparison;
  const [first] = comparison.headline;
  const names = { from: sideWords(comparison.from, words), to: sideWords(comparison.to, words) };
  return (
    <div className="ks-compare__effect">
      {first !== undefined && <EffectSentence figure={first} />}
      <p>
        {editCount === null
          ? say('compare.betweenUnknown', names)
          : say('compare.between', {
              ...names,
              edits: say('edits.count', { count: editCount }),
            })}
      </p>
    </div>
  );
}

function EffectSentence({ figure }: { readonly figure: ComparedFigure }) {
  const { say, of } = useWords();
  const write = useWrittenValue();
  const difference = useWrittenDifference();
  const { from, to, label } = figure;
  if (from === null || to === null || figure.difference === null) {
    return (
      <p className="ks-compare__answer">
        {say('compare.effectUnknown', { what: of(label) })} {figure.unknown !== null && of(figure.unknown)}
      </p>
    );
  }
  const [was, is] = [write(from.value, from.unit), write(to.value, to.unit)];
  const value = figure.difference.value;
  const isSame = value.kind === 'known' && value.low === 0 && value.high === 0;
  return (
    <p className="ks-compare__answer">
      {isSame
        ? say('compare.effectNone', { what: of(label), is })
        : say('compare.effect', { what: of(label), was, is, by: difference(figure.difference) })}
    </p>
  );
}
