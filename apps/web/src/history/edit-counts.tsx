import './edit-counts.css';
import type { Comparison } from '@kapstok/contract';
import { formatNumber } from '@kapstok/quantity';
import { useWords } from '../language/words.ts';

const KINDS = ['added', 'removed', 'changed', 'moved'] as const;

/** How many rows were added, removed and moved, and how many values were changed. */
export function EditCounts({ counts }: { readonly counts: NonNullable<Comparison['counts']> }) {
  const { say, language } = useWords();
  return (
    <dl className="ks-counts">
      {KINDS.map((kind) => (
        <div key={kind}>
          <dt>{say(`counts.${kind}`)}</dt>
          <dd>{formatNumber(counts[kind], language)}</dd>
        </div>
      ))}
    </dl>
  );
}
