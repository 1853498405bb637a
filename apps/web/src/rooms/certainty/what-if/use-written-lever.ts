import { formatNumber } from '@kapstok/quantity';
import { useCallback } from 'react';
import { useWrittenValue } from '../../../figure/use-written-value.ts';
import { useWords } from '../../../language/words.ts';

/** Writes where a lever stands: `€ 91 per uur`, `0,85 keer wat er staat`. */
export function useWrittenLever(): (value: number, unit: string) => string {
  const { say, language } = useWords();
  const write = useWrittenValue();
  return useCallback(
    (value, unit) =>
      unit === ''
        ? say('whatIf.factor', { factor: formatNumber(value, language, 2) })
        : write({ kind: 'known', low: value, high: value, bound: 'exact' }, unit),
    [say, language, write],
  );
}
