import type { RealisationList, RealisedOutcomeDto } from '@kapstok/contract';
import { realisedInWords } from '@kapstok/plan';
import { useMemo } from 'react';
import { useWords } from '../../language/words.ts';
import { send } from '../../server/deed.ts';

/** An amount that was realised. */
export type RealisedRow = RealisationList['realisations'][number];

/** Which amount: of one line, source, period and kind, by one reporter. */
export type AmountKey = Pick<RealisedRow, 'line' | 'grant' | 'period' | 'kind' | 'reporter'>;

/** One word for an amount, different for each. */
export function wordOf({ line, grant, period, kind, reporter }: AmountKey): string {
  return JSON.stringify([line, grant, period, kind, reporter]);
}

/** The same amount with other files that show where it comes from; one that was given back is handed in anew with them. */
export function withEvidence(row: RealisedRow, evidence: readonly string[]): RealisedRow {
  return { ...row, evidence: [...evidence], state: row.state === 'returned' ? 'submitted' : row.state };
}

/** Gives amounts in a plan, as they are to stand, each in the place of what was seen. */
export function giveAmounts(
  plan: string,
  {
    id,
    reason,
    rows,
  }: { readonly id: string; readonly reason: string; readonly rows: readonly RealisedRow[] },
): Promise<RealisedOutcomeDto> {
  const address = `/plans/${encodeURIComponent(plan)}/realisations`;
  return send('POST', address, { id, reason, amounts: rows });
}

/** An amount in its unit, as it was given. */
export function useAmountWords(): (row: Pick<RealisedRow, 'kind' | 'amount'>) => string {
  const { of } = useWords();
  return useMemo(() => (row: Pick<RealisedRow, 'kind' | 'amount'>) => of(realisedInWords(row)), [of]);
}
