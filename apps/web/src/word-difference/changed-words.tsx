import './changed-words.css';
import { useMemo } from 'react';
import { useWords } from '../language/words.ts';
import { wordDifference } from './word-difference.ts';

interface Props {
  readonly before: string;
  readonly after: string;
  /** Which of both is shown. */
  readonly side: 'before' | 'after';
}

/** One side of what changed: what was taken out is struck through, what was put in is underlined. */
export function ChangedWords({ before, after, side }: Props) {
  const { say } = useWords();
  const runs = useMemo(
    () => wordDifference(before, after).map((run, place) => ({ ...run, place })),
    [before, after],
  );
  if ((side === 'before' ? before : after) === '') {
    return <span className="ks-changed__blank">{say('edit.blank')}</span>;
  }
  return (
    <span className="ks-changed">
      {runs
        .filter((run) => run.side === 'both' || run.side === side)
        .map((run) => {
          if (run.side === 'both') return <span key={run.place}>{run.words}</span>;
          return run.side === 'before' ? (
            <del key={run.place}>{run.words}</del>
          ) : (
            <ins key={run.place}>{run.words}</ins>
          );
        })}
    </span>
  );
}
