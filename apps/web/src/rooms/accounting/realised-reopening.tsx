import { type FormEvent, useState } from 'react';
import { FormProblem } from '../../administration/form-problem.tsx';
import { ChooseSome } from '../../editing/choose-some.tsx';
import { ReasonField } from '../../editing/reason-field.tsx';
import { useKeptPlan } from '../../frame/plan-context.ts';
import { useWords } from '../../language/words.ts';
import { useKeptTyped } from '../../session/use-kept-typed.ts';
import { AmountChoices } from './amount-choices.tsx';
import { type RealisedRow, useAmountWords, wordOf } from './realised-row.ts';
import { useNameWords } from './use-amount-names.ts';
import { useAmounts } from './use-amounts.ts';

const NOTHING_TYPED: { readonly chosen: readonly string[]; readonly reason: string } = {
  chosen: [],
  reason: '',
};

/** Opens approved amounts again, with why: also those of a closed period, for a late correction. */
export function RealisedReopening({ rows }: { readonly rows: readonly RealisedRow[] }) {
  const { say } = useWords();
  const [nameOf, amountOf] = [useNameWords(), useAmountWords()];
  const { at } = useKeptPlan();
  const { typed, put, forget } = useKeptTyped(`reopen amounts ${at.plan}`, () => NOTHING_TYPED);
  const { reason } = typed;
  const chosen = new Set(typed.chosen);
  // What was typed before one left is seen again.
  const [isTyped] = useState(reason !== '' || chosen.size > 0);
  const [tried, setTried] = useState(0);
  const { deed, conflicts, problem, settle } = useAmounts();
  const wanted = rows.filter((row) => chosen.has(wordOf(row)));
  const done = () => {
    forget();
    setTried(0);
  };
  const reopen = (event: FormEvent) => {
    event.preventDefault();
    setTried(tried + 1);
    if (wanted.length === 0 || reason.trim() === '') return;
    const open = wanted.map((row) => ({ ...row, state: 'draft' as const }));
    deed.mutate({ rows: open, reason: reason.trim() }, { onSuccess: done });
  };
  return (
    <details className="ks-round ks-no-print" open={isTyped || undefined}>
      <summary>{say('realised.reopen')}</summary>
      <form aria-label={say('realised.reopen')} onSubmit={reopen} noValidate>
        <p>{say('realised.aboutReopen')}</p>
        <ChooseSome
          legend={say('realised.which')}
          of={rows.map((row) => ({
            word: wordOf(row),
            shown: (
              <>
                {nameOf(row)}: <strong>{amountOf(row)}</strong>
              </>
            ),
          }))}
          chosen={chosen}
          put={(words) => put({ chosen: words })}
        />
        {tried > 0 && wanted.length === 0 && (
          <p className="ks-warning" role="alert">
            {say('realised.noneChosen')}
          </p>
        )}
        <ReasonField
          label={say('realised.whyReopen')}
          value={reason}
          onChange={(words) => put({ reason: words })}
          missed={reason.trim() === '' ? tried : 0}
        />
        {problem !== null && <FormProblem error={problem} />}
        <button type="submit" className="ks-button" disabled={deed.isPending}>
          {say('realised.doReopen')}
        </button>
      </form>
      {conflicts.length > 0 && (
        <AmountChoices conflicts={conflicts} isBusy={deed.isPending} settle={(mine) => settle(mine, done)} />
      )}
    </details>
  );
}
