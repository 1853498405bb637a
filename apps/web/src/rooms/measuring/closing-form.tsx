import type { RoundDocument } from '@kapstok/contract';
import { type FormEvent, useState } from 'react';
import { FormProblem } from '../../administration/form-problem.tsx';
import { ReasonField } from '../../editing/reason-field.tsx';
import { useKeptPlan } from '../../frame/plan-context.ts';
import { useWords } from '../../language/words.ts';
import { send, useDeed } from '../../server/deed.ts';
import { roundAddress, roundsKey } from '../../server/measuring-queries.ts';
import { useKeptTyped } from '../../session/use-kept-typed.ts';

/** Closes a round, or opens it again: with why, where that is asked. */
export function ClosingForm({ document: { round, inTheWay } }: { readonly document: RoundDocument }) {
  const { say } = useWords();
  const { at } = useKeptPlan();
  const [missed, setMissed] = useState(0);
  const address = roundAddress(at.plan, round.code, round.closed ? 'reopenings' : 'closings');
  const deed = useDeed(
    (why: string, id: string) => send<RoundDocument>('POST', address, { id, reason: why }),
    [roundsKey(at.plan)],
  );
  const { typed, put, forget } = useKeptTyped(address, () => ({ reason: '' }));
  const { reason } = typed;
  const asksWhy = round.closed || inTheWay.length > 0;
  const done = () => {
    forget();
    setMissed(0);
  };
  const close = (event: FormEvent) => {
    event.preventDefault();
    if (asksWhy && reason.trim() === '') setMissed(missed + 1);
    else deed.mutate(reason.trim(), { onSuccess: done });
  };
  return (
    <form className="ks-declare ks-no-print" onSubmit={close} noValidate>
      {asksWhy && (
        <ReasonField
          label={say(round.closed ? 'rounds.whyReopen' : 'rounds.whyClose')}
          value={reason}
          onChange={(words) => put({ reason: words })}
          missed={missed}
        />
      )}
      {deed.error !== null && <FormProblem error={deed.error} />}
      <button type="submit" className="ks-button" disabled={deed.isPending}>
        {say(round.closed ? 'rounds.reopen' : 'rounds.close')}
      </button>
    </form>
  );
}
