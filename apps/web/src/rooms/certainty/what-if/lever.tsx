import type { WhatIfDto } from '@kapstok/contract';
import { memo, useId } from 'react';
import { useWords } from '../../../language/words.ts';
import { LeverField } from './lever-field.tsx';
import { useWrittenLever } from './use-written-lever.ts';

type LeverDto = WhatIfDto['cells'][number];

interface Props {
  readonly lever: LeverDto;
  /** Where it was moved to; undefined: as it is assumed. */
  readonly moved: number | undefined;
  /** Whether it stands still as it stands: a cell of the plan, and not an assumption. */
  readonly isSure: boolean;
  readonly onMove: (input: number, to: number | undefined) => void;
}

/** Steps of a slider from one end to the other. */
const STEPS = 400;

/** One input as a slider and as a field, with the way back; the others stand still while it is moved. */
export const Lever = memo(function Lever({ lever, moved, isSure, onMove }: Props) {
  const { say, of } = useWords();
  const id = useId();
  const write = useWrittenLever();
  const { least, most, now, unit } = lever;
  const at = moved ?? now;
  const move = (to: number | undefined) => onMove(lever.input, to);
  // As far again as it stands now is enough to play with; the field goes all the way.
  const [from, to] = isSure
    ? [Math.max(least, Math.min(0, 2 * now)), Math.min(most, Math.max(0, 2 * now))]
    : [least, most];
  const step = (to - from) / STEPS;
  return (
    <li className="ks-lever" data-moved={moved !== undefined}>
      <label className="ks-lever__name" htmlFor={id}>
        {of(lever.label)}
      </label>
      <input
        id={id}
        className="ks-lever__slider"
        type="range"
        min={0}
        max={STEPS}
        step={1}
        value={Math.round((Math.min(to, Math.max(from, at)) - from) / step)}
        aria-valuetext={write(at, unit)}
        onChange={(event) => move(from + Number(event.target.value) * step)}
      />
      <LeverField lever={lever} value={at} onMove={move} />
      <p className="ks-lever__state">
        {moved === undefined
          ? say(isSure ? 'whatIf.asPlan' : 'whatIf.asAssumed', { value: write(now, unit) })
          : say('whatIf.fixed', { value: write(at, unit) })}{' '}
        {moved !== undefined && (
          <button type="button" className="ks-button ks-button--small" onClick={() => move(undefined)}>
            {say('whatIf.back')}
          </button>
        )}
      </p>
    </li>
  );
});
