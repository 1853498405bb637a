import { useState } from 'react';
import { FormProblem } from '../../administration/form-problem.tsx';
import { ReasonField } from '../../editing/reason-field.tsx';
import { useKeptPlan } from '../../frame/plan-context.ts';
import { useWords } from '../../language/words.ts';
import { useKeptTyped } from '../../session/use-kept-typed.ts';
import { AmountChoices } from './amount-choices.tsx';
import { type RealisedRow, useAmountWords, wordOf } from './realised-row.ts';
import { useNameWords } from './use-amount-names.ts';
import { useAmounts } from './use-amounts.ts';

/** Amounts that were handed in, to approve or to give back with a question. */
export function RealisedJudging({ rows }: { readonly rows: readonly RealisedRow[] }) {
  const { say } = useWords();
  const [nameOf, amountOf] = [useNameWords(), useAmountWords()];
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { reason, put, done, missed, amounts, step } = useStep(rows.filter((row) => !left.has(wordOf(row))));
  const { deed, conflicts, problem } = amounts;
  const isOff = deed.isPending || rows.length === left.size;
  return (
    <section className="ks-no-print" aria-labelledby="realised-judging">
      <h2 id="realised-judging">{say('realised.judging')}</h2>
      <ul className="ks-plain-list">
        {rows.map((row) => (
          <li key={wordOf(row)}>
            <label>
              <input
                type="checkbox"
                checked={!left.has(wordOf(row))}
                onChange={({ target }) => {
                  const others = [...left].filter((word) => word !== wordOf(row));
                  setLeft(new Set(target.checked ? others : [...others, wordOf(row)]));
                }}
              />{' '}
              {nameOf(row)}: <strong>{amountOf(row)}</strong>
            </label>
          </li>
        ))}
      </ul>
      <ReasonField
        label={say('request.why')}
        value={reason}
        onChange={(words) => put({ reason: words })}
        missed={missed}
      />
      {problem !== null && <FormProblem error={problem} />}
      {conflicts.length > 0 && (
        <AmountChoices
          conflicts={conflicts}
          isBusy={deed.isPending}
          settle={(mine) => amounts.settle(mine, done)}
        />
      )}
      <p className="ks-request__fields">
        <button type="button" className="ks-button" disabled={isOff} onClick={() => step('approved')}>
          {say('request.approve')}
        </button>
        <button type="button" className="ks-button" disabled={isOff} onClick={() => step('returned')}>
          {say('request.return')}
        </button>
      </p>
    </section>
  );
}

/** Approves amounts, or gives them back, which asks why. */
function useStep(chosen: readonly RealisedRow[]) {
  const { at } = useKeptPlan();
  const { typed, put, forget } = useKeptTyped(`judge amounts ${at.plan}`, () => ({ reason: '' }));
  const { reason } = typed;
  const [missed, setMissed] = useState(0);
  const amounts = useAmounts();
  const done = () => {
    forget();
    setMissed(0);
  };
  const step = (state: 'approved' | 'returned') => {
    if (state === 'returned' && reason.trim() === '') {
      setMissed(missed + 1);
      return;
    }
    const rows = chosen.map((row) => ({ ...row, state }));
    amounts.deed.mutate({ rows, reason: reason.trim() }, { onSuccess: done });
  };
  return { reason, put, done, missed, amounts, step };
}
