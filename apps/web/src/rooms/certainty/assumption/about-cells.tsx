import { addressWords } from '@kapstok/audit';
import type { Cells } from '@kapstok/plan';
import { useState } from 'react';
import { useWords } from '../../../language/words.ts';
import { addressesIn, mustBeFactor, wordsAt } from './assumption-cells.ts';
import { CellNow } from './cell-now.tsx';
import { CellPicker } from './cell-picker.tsx';

interface Props {
  readonly cells: Cells;
  readonly put: (changes: Cells) => void;
}

/** What the assumption is about: cells with what stands there now, and a name for it. */
export function AboutCells({ cells, put }: Props) {
  const { say, of } = useWords();
  const [picks, setPicks] = useState(false);
  const addresses = addressesIn(cells);
  const putOn = (next: readonly string[], more: Cells = {}) => {
    const on = next.join('|');
    const factors = mustBeFactor({ ...cells, on }) ? { relative: 'ja', unit: '' } : {};
    put({ on, ...more, ...factors });
  };
  const pick = (address: string, unit: string) => {
    setPicks(false);
    const isNamed = wordsAt(cells, 'name') !== '';
    const begun = { unit, ...(isNamed ? {} : { name: addressWords(address).nl }) };
    putOn([...addresses, address], addresses.length === 0 ? begun : {});
  };
  return (
    <fieldset className="ks-assume__part">
      <legend>{say('assume.about')}</legend>
      <ul className="ks-assume__cells">
        {addresses.map((address) => (
          <li key={address}>
            <CellNow address={address} />
            <button
              type="button"
              className="ks-button ks-button--small"
              onClick={() => putOn(addresses.filter((other) => other !== address))}
            >
              {say('assume.removeCell')}
              <span className="ks-out-of-sight"> {of(addressWords(address))}</span>
            </button>
          </li>
        ))}
      </ul>
      {picks || addresses.length === 0 ? (
        <CellPicker taken={addresses} onPicked={pick} />
      ) : (
        <button type="button" className="ks-button ks-button--small" onClick={() => setPicks(true)}>
          {say('assume.addCell')}
        </button>
      )}
      <label className="ks-words">
        {say('assume.name')}
        <input
          value={wordsAt(cells, 'name')}
          autoComplete="off"
          onChange={(event) => put({ name: event.target.value })}
        />
      </label>
    </fieldset>
  );
}
