import './knowing-better.css';
import type { AssumptionDto, Certainty } from '@kapstok/contract';
import { useWords } from '../../../language/words.ts';
import { shareWords } from '../drawn/share-words.ts';
import { BreakEven } from './break-even.tsx';
import { Recalibration } from './recalibration.tsx';

interface Props {
  readonly assumption: AssumptionDto;
  readonly chances: Certainty['chances'];
}

/** What knowing an assumption better brings, what must be true of it, and what a measurement does to it. */
export function KnowingBetter({ assumption, chances }: Props) {
  // What is not drawn has no spread to narrow, and nothing of the plan turns on it.
  if (assumption.sensitivity === null) return <Value assumption={assumption} />;
  return (
    <>
      <Value assumption={assumption} />
      <BreakEven assumption={assumption.id} goals={chances.map(({ id }) => id)} />
      {assumption.shape !== 'point' && <Recalibration assumption={assumption} />}
    </>
  );
}

function Value({ assumption: { name, sensitivity } }: Pick<Props, 'assumption'>) {
  const { say, of, language } = useWords();
  if (sensitivity === null) return <p>{say('better.notDrawn')}</p>;
  if (sensitivity.isNoise) return <p>{say('better.noise')}</p>;
  return (
    <p>
      {say('better.value', {
        what: of(name),
        narrows: shareWords(sensitivity.narrows, language),
        share: shareWords(sensitivity.varianceShare, language),
      })}
    </p>
  );
}
