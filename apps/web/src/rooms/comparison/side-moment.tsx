import { CLOCK } from '@kapstok/quantity';
import { useState } from 'react';
import { minuteOf, minuteShown, type Turn, typedMoment } from '../../address/as-of.ts';
import { ClockTurn } from '../../filter/clock-turn.tsx';
import { ClockNote } from '../../language/clock-note.tsx';

interface Props {
  readonly label: string;
  readonly onMoment: (moment: string) => void;
  readonly close: () => void;
}

/** Asks for a moment that has been; it is gone when one goes on to something else. */
export function SideMoment({ label, onMoment, close }: Props) {
  const [now] = useState(() => new Date());
  const [minute, setMinute] = useState('');
  const [turn, setTurn] = useState<Turn>('earlier');
  const shown = minuteShown(minute, CLOCK);
  const choose = (typed: string, meant: Turn) => {
    setMinute(typed);
    setTurn(meant);
    const moment = typedMoment(typed, CLOCK, meant);
    if (moment !== undefined && Date.parse(moment) <= Date.now()) onMoment(moment);
  };
  return (
    <fieldset
      aria-label={label}
      className="ks-field ks-side-moment"
      onBlur={({ currentTarget, relatedTarget }) => {
        // Who presses the words of a choice goes nowhere yet.
        const stays = relatedTarget === null ? shown === 'twice' : currentTarget.contains(relatedTarget);
        if (!stays) close();
      }}
    >
      <label className="ks-field">
        {label}
        <input
          type="datetime-local"
          max={minuteOf(now, CLOCK)}
          onChange={({ target: { value } }) => choose(value, 'earlier')}
        />
      </label>
      <ClockTurn
        shown={shown}
        time={minute.slice('yyyy-mm-ddT'.length, 'yyyy-mm-ddThh:mm'.length)}
        turn={turn}
        onTurn={(meant) => choose(minute, meant)}
      />
      <ClockNote />
    </fieldset>
  );
}
