import type { Cells } from '@kapstok/plan';
import { useId, useState } from 'react';
import { useKeptPlan } from '../../../frame/plan-context.ts';
import { useWords } from '../../../language/words.ts';
import { wordsAt } from './assumption-cells.ts';
import { cellNumber, numberAsTyped, numberForCell, typedNumber } from './number-words.ts';
import { useDecimal } from './use-decimal.ts';

interface Props {
  readonly cells: Cells;
  readonly put: (changes: Cells) => void;
}

/** With which assumptions it goes up and down, and how strongly. */
export function TogetherFields({ cells, put }: Props) {
  const { say, language } = useWords();
  const decimal = useDecimal(useKeptPlan().at);
  const [typed, setTyped] = useState<string>();
  const about = useId();
  const held = wordsAt(cells, 'correlation');
  const value = cellNumber(held);
  const change = (words: string) => {
    setTyped(words);
    const number = typedNumber(words, language);
    put({ correlation: number === undefined ? words.trim() : numberForCell(number, decimal) });
  };
  return (
    <details
      className="ks-assume__part"
      open={wordsAt(cells, 'group') !== '' || wordsAt(cells, 'shared') !== ''}
    >
      <summary>{say('assume.together')}</summary>
      <p className="ks-assume__about">{say('assume.togetherAbout')}</p>
      <div className="ks-assume__row">
        <label className="ks-field">
          {say('assume.group')}
          <input
            value={wordsAt(cells, 'group')}
            autoComplete="off"
            onChange={(event) => put({ group: event.target.value })}
          />
        </label>
        <label className="ks-field">
          {say('assume.correlation')}
          <input
            inputMode="decimal"
            autoComplete="off"
            value={typed ?? (value === undefined ? held : numberAsTyped(value, language))}
            onChange={(event) => change(event.target.value)}
            onBlur={() => setTyped(undefined)}
          />
        </label>
      </div>
      <label className="ks-field">
        {say('assume.shared')}
        <input
          value={wordsAt(cells, 'shared')}
          autoComplete="off"
          aria-describedby={about}
          onChange={(event) => put({ shared: event.target.value })}
        />
      </label>
      <p id={about} className="ks-assume__about">
        {say('assume.sharedAbout')}
      </p>
    </details>
  );
}
