import './clock-turn.css';
import { useId } from 'react';
import type { Shown, Turn } from '../address/as-of.ts';
import { useWords } from '../language/words.ts';

interface Props {
  /** How often the clock shows the time that was typed. */
  readonly shown: Shown;
  /** That time, as `02:30`. */
  readonly time: string;
  readonly turn: Turn;
  readonly onTurn: (turn: Turn) => void;
}

const TURNS = [
  ['earlier', 'clock.summer'],
  ['later', 'clock.winter'],
] as const;

/** Asks which is meant of a time that comes twice in the night that the clock is set back, and says of one that is skipped that it never was. */
export function ClockTurn({ shown, time, turn, onTurn }: Props) {
  const { say } = useWords();
  const name = useId();
  return (
    <div role="status">
      {shown === 'never' && <p className="ks-clock-turn">{say('clock.never', { time })}</p>}
      {shown === 'twice' && (
        <fieldset className="ks-clock-turn">
          <legend>{say('clock.twice', { time })}</legend>
          {TURNS.map(([one, words]) => (
            <label key={one}>
              <input type="radio" name={name} checked={turn === one} onChange={() => onTurn(one)} />{' '}
              {say(words, { time })}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}
