import { useQueryClient } from '@tanstack/react-query';
import { useKeptPlan } from '../../frame/plan-context.ts';
import { useDeed } from '../../server/deed.ts';
import { amountConflictsIn, rowsAfter } from './amount-conflicts.ts';
import { giveAmounts, type RealisedRow } from './realised-row.ts';

interface Asked {
  readonly rows: readonly RealisedRow[];
  readonly reason: string;
}

/** Gives amounts, and lets one choose where something else stands by now than was seen. */
export function useAmounts() {
  const { at } = useKeptPlan();
  const queries = useQueryClient();
  const deed = useDeed(
    ({ rows, reason }: Asked, id: string) => giveAmounts(at.plan, { id, reason, rows }),
    [['plan', at.plan]],
  );
  const conflicts = amountConflictsIn(deed.error);
  const settle = (mine: ReadonlySet<string>, done?: () => void): void => {
    const { rows = [], reason = '' } = deed.variables ?? {};
    const left = rowsAfter(rows, conflicts, mine);
    if (left.length > 0) {
      deed.mutate({ rows: left, reason }, { onSuccess: () => done?.() });
      return;
    }
    deed.reset();
    done?.();
    void queries.invalidateQueries({ queryKey: ['plan', at.plan] });
  };
  return { deed, conflicts, problem: conflicts.length > 0 ? null : deed.error, settle };
}
