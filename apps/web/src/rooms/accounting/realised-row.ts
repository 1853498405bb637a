import type { RealisationList } from '@kapstok/contract';
import { formatAmount, parseUnit } from '@kapstok/quantity';
import { useMemo } from 'react';
import { useWords } from '../../language/words.ts';

/** An amount that was realised. */
export type RealisedRow = RealisationList['realisations'][number];

/** One word for an amount, different for each. */
export function wordOf({ line, grant, period, kind, reporter }: RealisedRow): string {
  return JSON.stringify([line, grant, period, kind, reporter]);
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
