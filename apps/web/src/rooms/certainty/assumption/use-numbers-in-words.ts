import type { Cells } from '@kapstok/plan';
import { useWords } from '../../../language/words.ts';
import { shapeIn, wordsAt } from './assumption-cells.ts';
import { cellNumber, numberAsTyped } from './number-words.ts';

/** The numbers of a range or a percentage as one says them: `5 tot 50`, `20% eronder of erboven`; undefined until they are there. */
export function useNumbersInWords(cells: Cells): string | undefined {
  const { say, language } = useWords();
  const at = (column: string) => {
    const value = cellNumber(wordsAt(cells, column));
    return value === undefined ? undefined : value;
  };
  const write = (value: number) => numberAsTyped(Number(value.toPrecision(12)), language);
  if (shapeIn(cells) === 'percentage') {
    const share = at('percent');
    return share === undefined ? undefined : say('assume.aroundWords', { share: write(share * 100) });
  }
  const [low, high] = [at('low'), at('high')];
  if (low === undefined || high === undefined) return undefined;
  return say('assume.rangeWords', { low: write(low), high: write(high) });
}
