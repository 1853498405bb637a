import { useWords } from '../../../language/words.ts';
import { lineKey, type SuggestedOverlap } from './typed-overlap.ts';

interface Props {
  readonly suggested: SuggestedOverlap;
  readonly chosen: readonly string[];
  readonly put: (lines: readonly string[]) => void;
}

/** Chooses which of the suggested lines overlap. */
export function OverlapLines({ suggested, chosen, put }: Props) {
  const { say, of } = useWords();
  const all = suggested.lines.map(lineKey);
  const choose = (key: string, isChosen: boolean) =>
    put(all.filter((other) => (other === key ? isChosen : chosen.includes(other))));
  return (
    <fieldset>
      <legend>{say('declare.lines')}</legend>
      {suggested.lines.map((line) => {
        const key = lineKey(line);
        return (
          <label key={key} className="ks-check">
            <input
              type="checkbox"
              checked={chosen.includes(key)}
              onChange={(event) => choose(key, event.target.checked)}
            />
            {line.project} {of(line.label)}
          </label>
        );
      })}
    </fieldset>
  );
}
