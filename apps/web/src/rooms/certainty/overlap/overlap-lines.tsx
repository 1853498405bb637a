import { useState } from 'react';
import { ValueWords } from '../../../figure/amount.tsx';
import { useWords } from '../../../language/words.ts';
import { lineKey, type SuggestedOverlap } from './typed-overlap.ts';

interface Props {
  readonly suggested: SuggestedOverlap;
  readonly chosen: readonly string[];
  readonly put: (lines: readonly string[]) => void;
}

/** Of more lines than this one seeks. */
const AT_A_GLANCE = 10;

/** Chooses which of the lines overlap; of many lines by words in their name. */
export function OverlapLines({ suggested, chosen, put }: Props) {
  const { say, of } = useWords();
  const all = suggested.lines.map(lineKey);
  const choose = (key: string, isChosen: boolean) =>
    put(all.filter((other) => (other === key ? isChosen : chosen.includes(other))));
  const isMany = all.length > AT_A_GLANCE;
  const [sought, setSought] = useState('');
  const isShown = (line: SuggestedOverlap['lines'][number]) =>
    chosen.includes(lineKey(line)) ||
    `${line.project} ${of(line.label)}`.toLowerCase().includes(sought.trim().toLowerCase());
  const shown = suggested.lines.filter(isShown);
  return (
    <fieldset className={isMany ? 'ks-declare__lines' : undefined}>
      <legend>{say('declare.lines')}</legend>
      {isMany && (
        <label className="ks-field">
          {say('declare.seek')}
          <input
            type="search"
            value={sought}
            autoComplete="off"
            onChange={(event) => setSought(event.target.value)}
          />
        </label>
      )}
      {isMany && (
        <p className="ks-small ks-soft" role="status">
          {say('declare.found', { count: shown.length, all: all.length, chosen: chosen.length })}
        </p>
      )}
      <div className="ks-declare__list">
        {shown.map((line) => {
          const key = lineKey(line);
          return (
            <label key={key} className="ks-check">
              <input
                type="checkbox"
                checked={chosen.includes(key)}
                onChange={(event) => choose(key, event.target.checked)}
              />
              <span>
                {line.project} {of(line.label)}:{' '}
                <ValueWords value={line.gross.value} unit={line.gross.unit} />
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
