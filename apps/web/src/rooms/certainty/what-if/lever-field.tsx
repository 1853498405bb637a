import type { WhatIfDto } from '@kapstok/contract';
import { formatNumber } from '@kapstok/quantity';
import { useState } from 'react';
import { useWords } from '../../../language/words.ts';
import { typedNumber } from '../assumption/number-words.ts';
import { useWrittenLever } from './use-written-lever.ts';

interface Props {
  readonly lever: WhatIfDto['cells'][number];
  readonly value: number;
  readonly onMove: (to: number) => void;
}

const DIGITS = 3;

/** The value of a lever to type; what is no number, or beyond its bounds, is said and not taken. */
export function LeverField({ lever, value, onMove }: Props) {
  const { say, of, language } = useWords();
  const write = useWrittenLever();
  const [typed, setTyped] = useState<string>();
  const { least, most, unit } = lever;
  const wrong = typed !== undefined && !isFit(typedNumber(typed, language), lever);
  return (
    <div className="ks-lever__field">
      <input
        type="text"
        inputMode="decimal"
        aria-label={say('whatIf.type', { name: of(lever.label) })}
        aria-invalid={wrong}
        value={typed ?? formatNumber(value, language, unit === '1' || unit === '' ? DIGITS : 1)}
        onChange={(event) => {
          setTyped(event.target.value);
          const to = typedNumber(event.target.value, language);
          if (to !== undefined && isFit(to, lever)) onMove(to);
        }}
        onBlur={() => setTyped(undefined)}
      />
      {wrong && (
        <p className="ks-lever__wrong" role="alert">
          {say('whatIf.between', { least: write(least, unit), most: write(most, unit) })}
        </p>
      )}
    </div>
  );
}

function isFit(to: number | undefined, { least, most }: Props['lever']): boolean {
  return to !== undefined && to >= least && to <= most;
}
