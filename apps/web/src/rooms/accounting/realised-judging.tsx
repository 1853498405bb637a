import { useState } from 'react';
import { FormProblem } from '../../administration/form-problem.tsx';
import { ReasonField } from '../../editing/reason-field.tsx';
import { useKeptPlan } from '../../frame/plan-context.ts';
import { periodWords } from '../../language/period-words.ts';
import { useWords } from '../../language/words.ts';
import { useDeed } from '../../server/deed.ts';
import { giveAmounts, type RealisedRow, useAmountWords, wordOf } from './realised-row.ts';

/** Amounts that were handed in, to approve or to give back with a question. */
export function RealisedJudging({ rows }: { readonly rows: readonly RealisedRow[] }) {
  const { say, language } = useWords();
  const amountOf = useAmountWords();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { reason, setReason, missed, deed, step } = useStep(rows.filter((row) => !left.has(wordOf(row))));
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
              {[
                row.line,
                row.grant,
                periodWords(row.period, language),
                row.reporter || say('realised.region'),
              ]
                .filter((part) => part !== '')
                .join(', ')}
              : <strong>{amountOf(row)}</strong>
            </label>
          </li>
        ))}
      </ul>
      <ReasonField label={say('request.why')} value={reason} onChange={setReason} missed={missed} />
      {deed.error !== null && <FormProblem error={deed.error} />}
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
  const [reason, setReason] = useState('');
  const [missed, setMissed] = useState(0);
  const deed = useDeed(
    (asked: { readonly state: 'approved' | 'returned'; readonly reason: string }, id: string) => {
      const rows = chosen.map((row) => ({ ...row, state: asked.state }));
      return giveAmounts(at.plan, { id, reason: asked.reason, rows });
    },
    [['plan', at.plan]],
  );
  const step = (state: 'approved' | 'returned') => {
    if (state === 'returned' && reason.trim() === '') setMissed(missed + 1);
    else deed.mutate({ state, reason: reason.trim() }, { onSuccess: () => setReason('') });
  };
  return { reason, setReason, missed, deed, step };
}
