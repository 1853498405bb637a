import type { RealisationList, RealisedOutcomeDto } from '@kapstok/contract';
import { formatAmount, parseUnit } from '@kapstok/quantity';
import { useMemo } from 'react';
import { useWords } from '../../language/words.ts';
import { send } from '../../server/deed.ts';

/** An amount that was realised. */
export type RealisedRow = RealisationList['realisations'][number];

/** One word for an amount, different for each. */
export function wordOf({ line, grant, period, kind, reporter }: RealisedRow): string {
  return JSON.stringify([line, grant, period, kind, reporter]);
}

/** The same amount with other files that show where it comes from; one that was given back is handed in anew with them. */
export function withEvidence(row: RealisedRow, evidence: readonly string[]): RealisedRow {
  return { ...row, evidence: [...evidence], state: row.state === 'returned' ? 'submitted' : row.state };
}

/** Gives amounts in a plan, as they are to stand. */
export function giveAmounts(
  plan: string,
  {
    id,
    reason,
    rows,
  }: { readonly id: string; readonly reason: string; readonly rows: readonly RealisedRow[] },
): Promise<RealisedOutcomeDto> {
  const amounts = rows.map((row) => {
    const { seq: _, ...amount } = row;
    return amount;
  });
  return send('POST', `/plans/${encodeURIComponent(plan)}/realisations`, { id, reason, amounts });
}

/** An amount in its unit: euros, or hours. */
export function useAmountWords(): (row: RealisedRow) => string {
  const { language } = useWords();
  return useMemo(
    () =>
      ({ kind, amount }: RealisedRow) => {
        const unit = parseUnit(kind === 'hours' ? 'hour' : 'EUR')?.unit;
        return unit === undefined ? String(amount) : formatAmount(amount, unit, language);
      },
    [language],
  );
}
