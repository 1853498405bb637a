import type { AssumptionDto } from '@kapstok/contract';
import { useCallback } from 'react';
import { useWords } from '../../../language/words.ts';

/** Says how well an assumption is founded; who did not say, has not graded it. */
export function useQualityWords(): (quality: AssumptionDto['quality']) => string {
  const { say } = useWords();
  return useCallback((quality) => say(`quality.${quality ?? 'none'}`), [say]);
}
