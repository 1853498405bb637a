import type { WithinDto } from '@kapstok/contract';
import { useCallback } from 'react';
import { useWords } from '../language/words.ts';

interface About {
  readonly within: WithinDto;
  /** The name of the pillar, project or organisation; empty for a whole region or the nation. */
  readonly about: string;
}

/** Says what a role is about: the part by its name, or the whole region. */
export function useAboutWords(): (told: About) => string {
  const { say } = useWords();
  return useCallback(
    ({ within, about }) => {
      if (about !== '') return about;
      return say(within.kind === 'nation' ? 'admin.wholeNation' : 'admin.reach.region');
    },
    [say],
  );
}
