import type { FigureDto } from '@kapstok/contract';
import { useCallback } from 'react';
import { useWrittenValue } from '../../figure/use-written-value.ts';
import { useWords } from '../../language/words.ts';

/** Writes how much a figure differs, with its sign; a share differs by points, not by a percentage. */
export function useWrittenDifference(): (difference: FigureDto) => string {
  const { say } = useWords();
  const write = useWrittenValue();
  return useCallback(
    ({ value, unit }) => {
      const words = write(value, unit);
      if (value.kind !== 'known') return words;
      if (value.low === 0 && value.high === 0) return say('compare.noDifference');
      const isMore = value.low >= 0 && (value.high === null || value.high >= 0);
      const signed = isMore ? `+${words}` : words;
      return unit === '1' ? say('compare.points', { points: signed.replace('%', '').trim() }) : signed;
    },
    [say, write],
  );
}
