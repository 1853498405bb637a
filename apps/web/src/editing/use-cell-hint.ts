import { useWords } from '../language/words.ts';
import { expectedInstead } from './expected-words.ts';
import { bothOf, readingsOf } from './readings.ts';

/** What one should know of the words in a cell: that they may mean two things, or that something else is expected. */
export function useCellHint(table: string, field: string, words: string): string | undefined {
  const { say, of } = useWords();
  const readings = readingsOf(table, field, words);
  if (readings !== undefined) {
    const [one, other] = bothOf({ words, readings });
    return say('cell.twoReadings', { one, other });
  }
  const expected = expectedInstead(table, field, words);
  return expected === undefined ? undefined : say('cell.expected', { what: of(expected) });
}
