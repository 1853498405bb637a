import type { Comparison } from '@kapstok/contract';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { FormProblem } from '../../administration/form-problem.tsx';
import { ReasonField } from '../../editing/reason-field.tsx';
import { useRestoration } from '../../editing/use-change.ts';
import { useKeptPlan } from '../../frame/plan-context.ts';
import { useWords } from '../../language/words.ts';
import { ServerProblem } from '../../server/get.ts';

/** Whether it was refused because a gate would come back as passed that can't be passed now. */
function isHeldByGate(error: unknown): boolean {
  return error instanceof ServerProblem && (error.problem.errors ?? []).some(({ path }) => path === '/to');
}

/** Brings the whole plan back to the other side, after showing what that does: the comparison below is the preview. */
export function RestorePlan({ comparison }: { readonly comparison: Comparison }) {
  const { say, of } = useWords();
  const { at, mark, viewpoint } = useKeptPlan();
  const restoration = useRestoration(at.plan);
  const [reason, setReason] = useState('');
  const [missed, setMissed] = useState(0);
  const [keepGateDecisions, setKept] = useState(false);
  const asksGates = keepGateDecisions || isHeldByGate(restoration.error);
  const { to, editCount } = comparison;
  const target =
    to.version !== null ? { version: to.version.id } : to.at !== null ? { asOf: to.at } : undefined;
  if (!viewpoint.may.manageRegion) return <p className="ks-read-only">{say('restore.mayNot')}</p>;
  if (restoration.isSuccess) {
    return (
      <p className="ks-kept" role="status">
        {say('restore.done', { to: of(to.name) })}{' '}
        <Link className="ks-way" to="/p/$plan/geschiedenis" params={{ plan: mark }}>
          {say('kept.history')}
        </Link>
      </p>
    );
  }
  if (target === undefined || !to.held || editCount === null || editCount === 0) {
    return <p className="ks-read-only">{say(to.held ? 'restore.same' : 'restore.notHeld')}</p>;
  }
  return (
    <section className="ks-restore ks-no-print" aria-labelledby="restore-head">
      <h2 id="restore-head">{say('restore.title', { to: of(to.name) })}</h2>
      <p>{say('restore.what', { count: editCount })}</p>
      <ReasonField value={reason} onChange={setReason} missed={missed} label={say('restore.why')} />
      {restoration.error !== null && <FormProblem error={restoration.error} />}
      {asksGates && (
        <p>
          <label>
            <input
              type="checkbox"
              checked={keepGateDecisions}
              onChange={({ target: { checked } }) => setKept(checked)}
            />{' '}
            {say('restore.keepGates')}
          </label>
        </p>
      )}
      <button
        type="button"
        className="ks-button ks-button--main"
        disabled={restoration.isPending}
        onClick={() => {
          setMissed(reason.trim() === '' ? missed + 1 : 0);
          if (reason.trim() !== '')
            restoration.mutate({
              to: target,
              reason: reason.trim(),
              ...(keepGateDecisions ? { keepGateDecisions } : {}),
            });
        }}
      >
        {say('restore.go')}
      </button>
    </section>
  );
}
