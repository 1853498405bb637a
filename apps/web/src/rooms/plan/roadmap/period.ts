import type { MilestoneDto, QuarterDto } from '@kapstok/contract';
import { useCallback } from 'react';
import { useWords } from '../../../language/words.ts';

/** A quarter counted from the year zero, so that quarters can be compared and set out on a line. */
export function quarterNumber({ year, quarter }: QuarterDto): number {
  return year * 4 + quarter - 1;
}

/** Writes when a milestone is due: `2025 K1`, `2025 K1 t/m 2026 K2`, or that it is not printed. */
export function useWrittenPeriod(): (milestone: MilestoneDto) => string {
  const { say } = useWords();
  return useCallback(
    ({ quarter, until }) => {
      if (quarter === null) return say('milestone.undated');
      const words = (at: QuarterDto) => say('milestone.quarter', { year: at.year, quarter: at.quarter });
      if (until === null || quarterNumber(until) === quarterNumber(quarter)) return words(quarter);
      return say('milestone.span', { from: words(quarter), to: words(until) });
    },
    [say],
  );
}
