import type { FigureDto } from '@kapstok/contract';
import { useCallback } from 'react';
import { wordedValue } from '../../figure/worded.ts';
import { useWords } from '../../language/words.ts';

/** Writes how much a figure differs, with its sign; a share differs by points, not by a percentage. */
export function useWrittenDifference(): (difference: FigureDto) => string {
  const { say, language } = useWords();
  return useCallback(
    ({ value, unit }) => {
      const worded = wordedValue(value, unit, language);
      if (value.kind !== 'known' || worded.kind !== 'known') return say('value.unknownShort');
      if (value.low === 0 && value.high === 0) return say('compare.noDifference');
      const isMore = value.low >= 0 && (value.high === null || value.high >= 0);
      const signed = isMore ? `+${worded.words}` : worded.words;
      const words =
        unit === '1' ? say('finding.points', { points: signed.replaceAll('%', '').trim() }) : signed;
      return worded.bound === 'exact' ? words : `${say(`value.${worded.bound}`)} ${words}`;
    },
    [say, language],
  );
}
