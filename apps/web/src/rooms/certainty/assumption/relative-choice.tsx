import type { Cells } from '@kapstok/plan';
import { useWords } from '../../../language/words.ts';
import { isAboutChoice, isFactor, mustBeFactor, shapeIn } from './assumption-cells.ts';

interface Props {
  readonly cells: Cells;
  readonly put: (changes: Cells) => void;
}

/** Asks whether the numbers stand for the cell itself, or are factors on it. */
export function RelativeChoice({ cells, put }: Props) {
  const { say } = useWords();
  const shape = shapeIn(cells);
  if (shape === undefined || shape === 'percentage' || isAboutChoice(cells)) return null;
  const must = mustBeFactor(cells);
  const factor = isFactor(cells);
  return (
    <fieldset className="ks-assume__part">
      <legend>{say('assume.relative')}</legend>
      <label className="ks-check ks-assume__line">
        <input
          type="radio"
          name="relative"
          checked={!factor}
          disabled={must}
          onChange={() => put({ relative: '' })}
        />
        {say('assume.relative.no')}
      </label>
      <label className="ks-check ks-assume__line">
        <input
          type="radio"
          name="relative"
          checked={factor}
          onChange={() => put({ relative: 'ja', unit: '' })}
        />
        {say('assume.relative.yes')}
      </label>
      {must && <p className="ks-assume__about">{say('assume.relative.must')}</p>}
    </fieldset>
  );
}
