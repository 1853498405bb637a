import type { RealisedConflict } from '@kapstok/contract';
import { listedValueName } from '@kapstok/plan';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../../language/words.ts';
import { useAmountWords, wordOf } from './realised-row.ts';
import { useNameWords } from './use-amount-names.ts';

interface Props {
  readonly conflicts: readonly RealisedConflict[];
  readonly isBusy: boolean;
  /** Goes on with the amounts of which one's own is to stand, by their words. */
  readonly settle: (mine: ReadonlySet<string>) => void;
}

/** Amounts of which something else stands there by now than one saw: both, and which it is to be. */
export function AmountChoices({ conflicts, isBusy, settle }: Props) {
  const { say } = useWords();
  const [chosen, setChosen] = useState<ReadonlyMap<string, 'mine' | 'theirs'>>(new Map());
  const [isMissed, setMissed] = useState(false);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const go = (event: FormEvent) => {
    event.preventDefault();
    const open = conflicts.filter((each) => !chosen.has(wordOf(each)));
    setMissed(open.length > 0);
    if (open.length > 0) return;
    settle(new Set([...chosen].flatMap(([word, choice]) => (choice === 'mine' ? [word] : []))));
  };
  return (
    <form className="ks-declare" onSubmit={go} noValidate>
      <h3 ref={head} tabIndex={-1}>
        {say('realised.otherwise')}
      </h3>
      <p>{say('realised.nothingKept')}</p>
      {conflicts.map((conflict) => (
        <Choice
          key={wordOf(conflict)}
          conflict={conflict}
          choice={chosen.get(wordOf(conflict))}
          choose={(choice) => setChosen(new Map([...chosen, [wordOf(conflict), choice]]))}
        />
      ))}
      {isMissed && (
        <p className="ks-warning" role="alert">
          {say('realised.chooseEach')}
        </p>
      )}
      <button type="submit" className="ks-button ks-button--main" disabled={isBusy}>
        {say('realised.settle')}
      </button>
    </form>
  );
}

interface ChoiceProps {
  readonly conflict: RealisedConflict;
  readonly choice: 'mine' | 'theirs' | undefined;
  readonly choose: (choice: 'mine' | 'theirs') => void;
}

function Choice({ conflict, choice, choose }: ChoiceProps) {
  const { say, of } = useWords();
  const name = useId();
  const [nameOf, amountOf] = [useNameWords(), useAmountWords()];
  const { kind, given, stands } = conflict;
  const told = (each: Pick<typeof given, 'amount' | 'state'>) =>
    `${amountOf({ kind, amount: each.amount })}, ${of(listedValueName(each.state))}`;
  return (
    <fieldset className="ks-request__figure">
      <legend>{nameOf(conflict)}</legend>
      {stands !== null && (
        <label className="ks-check">
          <input type="radio" name={name} checked={choice === 'mine'} onChange={() => choose('mine')} />{' '}
          {say('realised.mine', { amount: told(given) })}
        </label>
      )}
      <label className="ks-check">
        <input type="radio" name={name} checked={choice === 'theirs'} onChange={() => choose('theirs')} />{' '}
        {stands === null ? say('realised.gone') : say('realised.theirs', { amount: told(stands) })}
      </label>
    </fieldset>
  );
}
