import type { FigureValueDto } from '@kapstok/contract';
import { useCallback } from 'react';
import { useWords } from '../language/words.ts';
import type { CsvCell } from '../table/csv.ts';
import { wordedValue } from './worded.ts';

/** Writes a value as plain words with its unit: in a chart, in a description. */
export function useWrittenValue(): (value: FigureValueDto, unit: string) => string {
  const { say, language } = useWords();
  return useCallback(
    (value, unit) => {
      const worded = wordedValue(value, unit, language);
      if (worded.kind !== 'known') return say(`value.${worded.kind}`);
      return worded.bound === 'exact' ? worded.words : `${say(`value.${worded.bound}`)} ${worded.words}`;
    },
    [say, language],
  );
}

/** Writes a value for a file: the number itself, a range in words, or why there is none. */
export function useFileValue(): (value: FigureValueDto) => CsvCell {
  const { say } = useWords();
  return useCallback(
    (value) => {
      if (value.kind !== 'known') return say(`value.${value.kind}`);
      const bound = value.bound === 'exact' ? '' : `${say(`value.${value.bound}`)} `;
      if (value.high === null) return `${bound}> ${value.low}`;
      if (value.low !== value.high) return `${bound}${value.low} – ${value.high}`;
      return bound === '' ? value.low : `${bound}${value.low}`;
    },
    [say],
  );
}
