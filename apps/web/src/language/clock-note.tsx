import { getLocalTimeZone } from '@internationalized/date';
import { CLOCK } from '@kapstok/quantity';
import { useState } from 'react';
import { minuteOf } from '../address/as-of.ts';
import { useWords } from './words.ts';

/** Whether a reader's clock now shows another time than that of the country. */
export function readsOtherClock(now: Date, zone: string): boolean {
  return minuteOf(now, zone) !== minuteOf(now, CLOCK);
}

/** Says by which clock times are told, to who has another on the wall. */
export function ClockNote() {
  const { say } = useWords();
  const [differs] = useState(() => readsOtherClock(new Date(), getLocalTimeZone()));
  if (!differs) return null;
  return <p className="ks-soft ks-small">{say('clock.note')}</p>;
}
