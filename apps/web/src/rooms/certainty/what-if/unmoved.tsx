import type { WhatIfDto } from '@kapstok/contract';
import { spelledUnitName } from '@kapstok/quantity';
import { type FormEvent, useId, useState } from 'react';
import { useWords } from '../../../language/words.ts';
import { leverNumber, readLever } from './lever-words.ts';
import type { Picks } from './use-picks.ts';

interface Props {
  readonly pick: WhatIfDto['unmoved'][number];
  /** What the picks gave, by address. */
  readonly given: readonly string[];
  readonly picks: Picks;
}

/** What was picked and gives nothing to move: why, and a field to begin with a number where that is possible. */
export function Unmoved({ pick, given, picks }: Props) {
  const { say, of } = useWords();
  return (
    <li className="ks-lever ks-lever--unmoved">
      <span className="ks-lever__name">{of(pick.label)}</span>
      <p className="ks-lever__why">{of(pick.why)}</p>
      {pick.takes && <StartForm pick={pick} picks={picks} />}
      <p className="ks-lever__state">
        <button
          type="button"
          className="ks-button ks-button--small"
          onClick={() => picks.remove(pick.address, given)}
        >
          {say('whatIf.remove')}
          <span className="ks-out-of-sight"> {of(pick.label)}</span>
        </button>
      </p>
    </li>
  );
}

function StartForm({ pick: { address, label, unit, most, start }, picks }: Omit<Props, 'given'>) {
  const { say, of, language } = useWords();
  const wrong = useId();
  const [typed, setTyped] = useState(start === null ? '' : leverNumber(start, unit, language));
  const [missed, setMissed] = useState(false);
  const begin = (event: FormEvent) => {
    event.preventDefault();
    const value = readLever(typed, unit, language);
    const isFit = value !== undefined && value >= 0 && (most === null || value <= most);
    setMissed(!isFit);
    if (isFit) picks.begin(address, value);
  };
  return (
    <form className="ks-lever__start" onSubmit={begin} noValidate>
      <input
        type="text"
        inputMode="decimal"
        aria-label={say('whatIf.type', { name: of(label) })}
        aria-invalid={missed}
        aria-describedby={missed ? wrong : undefined}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />{' '}
      {unit === '1' ? '%' : of(spelledUnitName(unit))}{' '}
      <button type="submit" className="ks-button ks-button--small">
        {say('whatIf.begin')}
      </button>
      {missed && (
        <p id={wrong} className="ks-lever__wrong" role="alert">
          {most === null
            ? say('whatIf.fromNothing')
            : say('whatIf.between', {
                least: leverNumber(0, unit, language),
                most: leverNumber(most, unit, language),
              })}
        </p>
      )}
    </form>
  );
}
