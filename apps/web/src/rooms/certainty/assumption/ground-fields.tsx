import { ASSUMPTION_QUALITIES, type Cells } from '@kapstok/plan';
import { useId } from 'react';
import { useWords } from '../../../language/words.ts';
import { QualityMark } from '../register/quality-mark.tsx';
import { qualityIn, wordsAt } from './assumption-cells.ts';

interface Props {
  readonly cells: Cells;
  readonly put: (changes: Cells) => void;
}

/** What the numbers rest on: how well founded, where from, and what one should know. */
export function GroundFields({ cells, put }: Props) {
  const { say } = useWords();
  const chosen = qualityIn(cells);
  return (
    <fieldset className="ks-assume__part">
      <legend>{say('assume.ground')}</legend>
      {ASSUMPTION_QUALITIES.map((quality) => (
        <Quality
          key={quality}
          quality={quality}
          isChosen={chosen === quality}
          choose={() => put({ quality })}
        />
      ))}
      <label className="ks-words">
        {say('assume.source')}
        <textarea
          rows={2}
          value={wordsAt(cells, 'source')}
          onChange={(event) => put({ source: event.target.value })}
        />
      </label>
      <label className="ks-words">
        {say('assume.note')}
        <textarea
          rows={2}
          value={wordsAt(cells, 'note')}
          onChange={(event) => put({ note: event.target.value })}
        />
      </label>
    </fieldset>
  );
}

interface QualityProps {
  readonly quality: (typeof ASSUMPTION_QUALITIES)[number];
  readonly isChosen: boolean;
  readonly choose: () => void;
}

function Quality({ quality, isChosen, choose }: QualityProps) {
  const { say } = useWords();
  const about = useId();
  return (
    <div className="ks-assume__choice">
      <label className="ks-check">
        <input type="radio" name="quality" checked={isChosen} aria-describedby={about} onChange={choose} />
        <QualityMark quality={quality} />
      </label>
      <p id={about} className="ks-assume__about">
        {say(`quality.about.${quality}`)}
      </p>
    </div>
  );
}
