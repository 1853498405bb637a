import type { InstalmentDto } from '@kapstok/contract';
import { useCallback } from 'react';
import { periodWords } from '../../language/period-words.ts';
import { useWords } from '../../language/words.ts';

/** The number of an instalment; of what is in none, that it is so, or that it is all of the grant. */
export function useInstalmentName(): (number: string, isAlone: boolean) => string {
  const { say } = useWords();
  return useCallback(
    (number, isAlone) => (number !== '' ? number : say(isAlone ? 'exposure.whole' : 'exposure.rest')),
    [say],
  );
}

/** What an instalment hangs on, in words. */
export function useHangsOn(): (row: Pick<InstalmentDto, 'hangsOn'>) => string {
  const { say, language } = useWords();
  return useCallback(
    ({ hangsOn }) => {
      if (hangsOn.kind === 'nothing') return say('exposure.hangsOnNothing');
      return [
        hangsOn.code,
        hangsOn.name,
        hangsOn.period === '' ? '' : `(${periodWords(hangsOn.period, language)})`,
      ]
        .filter((part) => part !== '')
        .join(' ');
    },
    [say, language],
  );
}
