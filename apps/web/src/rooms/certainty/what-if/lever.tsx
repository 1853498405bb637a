import type { WhatIfDto } from '@kapstok/contract';
import { memo, type ReactNode, useId } from 'react';
import { useWords } from '../../../language/words.ts';
import { LeverField } from './lever-field.tsx';
import { placeOf, STEPS, valueAt } from './lever-words.ts';
import type { Moving } from './moving.ts';
import { useMoved } from './use-moving.ts';
import { useWrittenLever } from './use-written-lever.ts';

interface Props {
  readonly lever: WhatIfDto['cells'][number] | WhatIfDto['assumptions'][number];
  readonly moving: Moving;
  /** What else can be done with it. */
  readonly children?: ReactNode;
}

/** One input as a slider and as a field, with the way back; the others stand still while it is moved. */
export const Lever = memo(function Lever({ lever, moving, children }: Props) {
  const { of } = useWords();
  const id = useId();
  const write = useWrittenLever();
  const moved = useMoved(moving, (now) => now.moved.get(lever.input));
  const { now, unit } = lever;
  const at = moved ?? now;
  const move = (to: number | undefined) => moving.move(lever.input, to);
  const [from, to] = spanOf(lever);
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
        value={placeOf(at, from, to)}
        aria-valuetext={write(at, unit)}
        onChange={(event) => move(valueAt(Number(event.target.value), from, to))}
      />
      <LeverField lever={lever} value={at} onMove={move} />
      <p className="ks-lever__state">
        <LeverState lever={lever} moved={moved} />{' '}
        {moved !== undefined && <Back back={() => move(undefined)} />}
        {children}
      </p>
    </li>
  );
});

function Back({ back }: { readonly back: () => void }) {
  const { say } = useWords();
  return (
    <button type="button" className="ks-button ks-button--small" onClick={back}>
      {say('whatIf.back')}
    </button>
  );
}

/** Of a cell as far again as it stands now is enough to play with; the field goes all the way. */
function spanOf(lever: Props['lever']): readonly [from: number, to: number] {
  const { least, most, now } = lever;
  if ('id' in lever) return [least, most];
  return [Math.max(least, Math.min(0, 2 * now)), Math.min(most, Math.max(0, 2 * now))];
}

/** Where a lever stands, and whose number that is. */
function LeverState({ lever, moved }: Pick<Props, 'lever'> & { readonly moved: number | undefined }) {
  const { say, of } = useWords();
  const write = useWrittenLever();
  const value = write(moved ?? lever.now, lever.unit);
  if (moved !== undefined) return say('whatIf.fixed', { value });
  if ('id' in lever) return say(lever.isFixed ? 'whatIf.asScenario' : 'whatIf.asAssumed', { value });
  if (lever.from === 'scenario') return say('whatIf.asScenario', { value });
  const inPlan = of(lever.inPlan);
  if (lever.from === 'plan') return say('whatIf.asPlan', { value });
  return inPlan === '' ? say('whatIf.typed', { value }) : say('whatIf.typedOver', { value, inPlan });
}
