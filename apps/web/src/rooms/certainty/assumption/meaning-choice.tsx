import { type Cells, type RangeMeaning, SHAPE_NEEDS } from '@kapstok/plan';
import { useId } from 'react';
import { useWords } from '../../../language/words.ts';
import { asksMeaning, meaningIn, shapeIn } from './assumption-cells.ts';
import { useNumbersInWords } from './use-numbers-in-words.ts';

interface Props {
  readonly cells: Cells;
  readonly put: (changes: Cells) => void;
  readonly tried: boolean;
}

/** Asks what two numbers mean. Nothing is chosen beforehand: Kapstok does not assume it. */
export function MeaningChoice({ cells, put, tried }: Props) {
  const { say } = useWords();
  const numbers = useNumbersInWords(cells);
  const missed = useId();
  const shape = shapeIn(cells);
  if (shape !== 'range' && shape !== 'percentage') return null;
  const isMissed = tried && asksMeaning(cells);
  const choose = (meaning: RangeMeaning) => put({ meaning });
  return (
    <fieldset
      className="ks-assume__part"
      aria-invalid={isMissed || undefined}
      aria-describedby={isMissed ? missed : undefined}
    >
      <legend>
        {numbers === undefined ? say('assume.meaning') : say('meanings.what', { words: numbers })}
      </legend>
      {SHAPE_NEEDS[shape].meanings.map((meaning) => (
        <Meaning
          key={meaning}
          meaning={meaning}
          isChosen={meaningIn(cells) === meaning}
          isPercentage={shape === 'percentage'}
          choose={choose}
        />
      ))}
      {isMissed && (
        <p id={missed} className="ks-warning" role="alert">
          {say('assume.meaningMissed')}
        </p>
      )}
    </fieldset>
  );
}

interface MeaningProps {
  readonly meaning: RangeMeaning;
  readonly isChosen: boolean;
  readonly isPercentage: boolean;
  readonly choose: (meaning: RangeMeaning) => void;
}

function Meaning({ meaning, isChosen, isPercentage, choose }: MeaningProps) {
  const { say } = useWords();
  const about = useId();
  const around = isPercentage && meaning !== 'two_groups' ? say(`assume.around.${meaning}`) : undefined;
  return (
    <div className="ks-assume__choice">
      <label className="ks-check">
        <input
          type="radio"
          name="meaning"
          checked={isChosen}
          aria-describedby={about}
          onChange={() => choose(meaning)}
        />
        {say(`assume.meaning.${meaning}`)}
      </label>
      <p id={about} className="ks-assume__about">
        {around ?? say(`assume.meaningAbout.${meaning}`)}
      </p>
    </div>
  );
}
