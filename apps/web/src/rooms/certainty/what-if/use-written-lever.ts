import { useCallback } from 'react';
import { useWords } from '../../../language/words.ts';
import { leverNumber, leverWords } from './lever-words.ts';

/** Writes where a lever stands, no digit lost: `€ 91,50 per uur`, `0,85 keer wat er staat`. */
export function useWrittenLever(): (value: number, unit: string) => string {
  const { say, language } = useWords();
  return useCallback(
    (value, unit) =>
      unit === ''
        ? say('whatIf.factor', { factor: leverNumber(value, unit, language) })
        : leverWords(value, unit, language),
    [say, language],
  );
}
