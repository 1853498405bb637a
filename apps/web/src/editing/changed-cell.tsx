import { shownPair } from '@kapstok/audit';
import { useWords } from '../language/words.ts';
import { ChangedWords } from '../word-difference/changed-words.tsx';

interface Props {
  /** A cell, with what stood there and what stands there after. */
  readonly of: {
    readonly table: string;
    readonly field: string | null;
    readonly before: string;
    readonly after: string;
  };
  readonly side: 'before' | 'after';
}

/** One side of a cell that changed, in words. */
export function ChangedCell({ of: { table, field, before, after }, side }: Props) {
  const { of } = useWords();
  const shown = shownPair(table, field, { before, after });
  return <ChangedWords before={of(shown.before)} after={of(shown.after)} side={side} />;
}
