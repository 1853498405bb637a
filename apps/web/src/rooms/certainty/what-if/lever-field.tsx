import type { WhatIfDto } from '@kapstok/contract';
import { useId, useState } from 'react';
import { useWords } from '../../../language/words.ts';
import { leverNumber, readLever, withinBounds } from './lever-words.ts';
import { useWrittenLever } from './use-written-lever.ts';

interface Props {
  readonly lever: WhatIfDto['cells'][number] | WhatIfDto['assumptions'][number];
  readonly value: number;
  readonly onMove: (to: number) => void;
}

/** The value of a lever to type; what is no number, or beyond its bounds, is said and not taken. */
export function LeverField({ lever, value, onMove }: Props) {
  const { say, of, language } = useWords();
  const write = useWrittenLever();
  const about = useId();
  const [typed, setTyped] = useState<string>();
  const { least, most, unit } = lever;
  const wrong = typed !== undefined && read(typed) === undefined;
  function read(words: string): number | undefined {
    const to = readLever(words, unit, language);
    return to === undefined ? undefined : withinBounds(to, lever);
  }
  return (
    <div className="ks-lever__field">
      <input
        type="text"
        inputMode="decimal"
        aria-label={say('whatIf.type', { name: of(lever.label) })}
        aria-invalid={wrong}
        aria-describedby={wrong ? about : undefined}
        value={typed ?? leverNumber(value, unit, language)}
        onChange={(event) => {
          setTyped(event.target.value);
          const to = read(event.target.value);
          if (to !== undefined) onMove(to);
        }}
        onBlur={() => setTyped(undefined)}
      />
      {wrong && (
        <p id={about} className="ks-lever__wrong" role="alert">
          {say('whatIf.between', { least: write(least, unit), most: write(most, unit) })}
        </p>
      )}
    </div>
  );
}
