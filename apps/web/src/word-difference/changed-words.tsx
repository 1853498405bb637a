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
  const runs = useMemo(() => wordDifference(before, after), [before, after]);
  if ((side === 'before' ? before : after) === '') {
    return <span className="ks-changed__blank">{say('edit.blank')}</span>;
  }
  let place = 0;
  return (
    <span className="ks-changed">
      {runs
        .filter((run) => run.side === 'both' || run.side === side)
        .map((run) => {
          place += run.words.length;
          if (run.side === 'both') return <span key={place}>{run.words}</span>;
          return run.side === 'before' ? (
            <del key={place}>{run.words}</del>
          ) : (
            <ins key={place}>{run.words}</ins>
          );
        })}
    </span>
  );
}
