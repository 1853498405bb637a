/** A run of words that both sides have, or only one of them. */
export interface WordRun {
  readonly side: 'both' | 'before' | 'after';
  readonly words: string;
}

/** Longer texts are told apart as a whole: comparing them word by word costs more than it tells. */
const MOST_WORDS = 400;

/** What was taken out of a text and what was put in, word by word, in the order in which one reads it. */
export function wordDifference(before: string, after: string): readonly WordRun[] {
  const [a, b] = [piecesOf(before), piecesOf(after)];
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) return joined(whole(before, after));
  const common = commonLengths(a, b);
  const runs: WordRun[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left !== undefined && left === right) {
      runs.push({ side: 'both', words: left });
      i += 1;
      j += 1;
    } else if (left !== undefined && (right === undefined || at(common, i + 1, j) >= at(common, i, j + 1))) {
      runs.push({ side: 'before', words: left });
      i += 1;
    } else {
      runs.push({ side: 'after', words: right ?? '' });
      j += 1;
    }
  }
  return joined(runs);
}

function whole(before: string, after: string): readonly WordRun[] {
  return before === after
    ? [{ side: 'both', words: before }]
    : [
        { side: 'before', words: before },
        { side: 'after', words: after },
      ];
}

/** Words and what stands between them, so that joined they are the text again. */
function piecesOf(words: string): readonly string[] {
  return words.match(/\s+|[^\s]+/g) ?? [];
}

/** How many pieces both have in common from each pair of places on. */
function commonLengths(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const lengths: number[][] = Array.from({ length: a.length + 1 }, () =>
    Array.from({ length: b.length + 1 }, () => 0),
  );
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = lengths[i] ?? [];
    for (let j = b.length - 1; j >= 0; j -= 1) {
      row[j] =
        a[i] === b[j]
          ? at(lengths, i + 1, j + 1) + 1
          : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1));
    }
  }
  return lengths;
}

function at(lengths: readonly (readonly number[])[], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0;
}

/** Neighbours of one side as one run; what was taken out stands before what was put in. */
function joined(runs: readonly WordRun[]): readonly WordRun[] {
  const done: WordRun[] = [];
  let [before, after] = ['', ''];
  const flush = (): void => {
    if (before !== '') done.push({ side: 'before', words: before });
    if (after !== '') done.push({ side: 'after', words: after });
    [before, after] = ['', ''];
  };
  for (const { side, words } of runs) {
    if (side === 'before') before += words;
    else if (side === 'after') after += words;
    else {
      flush();
      const last = done.at(-1);
      if (last?.side === 'both') done[done.length - 1] = { side, words: last.words + words };
      else done.push({ side, words });
    }
  }
  flush();
  return done;
}
