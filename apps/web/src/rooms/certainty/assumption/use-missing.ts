import type { Cells } from '@kapstok/plan';
import { useWords } from '../../../language/words.ts';
import { addressesIn, asksMeaning, faultsIn, shapeIn, wordsAt } from './assumption-cells.ts';
import { cellNumber } from './number-words.ts';

/** Words by which a plan says that a number is not there yet: a question, and no fault. */
const NOT_YET = /^(?:n\.?t\.?b\.?|onbekend|unknown|tbd|p\.?m\.?)$/i;

const NUMBERS = ['low', 'likely', 'high', 'percent', 'a', 'b', 'correlation'] as const;

/** Whether something stands there that is neither a number nor says that there is none yet. */
export function isNoNumber(words: string): boolean {
  return words !== '' && cellNumber(words) === undefined && !NOT_YET.test(words);
}

/** What has to be said before an assumption can be kept, each in a sentence. */
export function useMissing(cells: Cells): readonly string[] {
  const { say, of } = useWords();
  const unread = NUMBERS.some((column) => isNoNumber(wordsAt(cells, column)));
  const faults = faultsIn(cells).map(({ message }) => of(message));
  return [
    ...(addressesIn(cells).length === 0 ? [say('assume.missing.on')] : []),
    ...(wordsAt(cells, 'name') === '' ? [say('assume.missing.name')] : []),
    ...(shapeIn(cells) === undefined ? [say('assume.missing.shape')] : []),
    ...(unread ? [say('assume.oneNumber')] : []),
    ...new Set(faults),
    ...(asksMeaning(cells) ? [say('assume.meaningMissed')] : []),
    ...(togetherMissing(cells) ? [say('assume.missing.correlation')] : []),
  ];
}

/** A group and how strongly it moves together are said together. */
function togetherMissing(cells: Cells): boolean {
  return wordsAt(cells, 'group') === '' && wordsAt(cells, 'correlation') !== '';
}
