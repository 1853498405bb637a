/** The signs that may part the cells of a CSV file. */
type Separator = ';' | '\t' | ',';

const CANDIDATES: readonly Separator[] = [';', '\t', ','];

/** How far to look for a line that has cells, below title lines. */
const LINES = 30;

/** Excel's own line that names the separator. */
const NAMED = /^sep=([;,\t])\r?\n/i;

/** The separator of a file, and where its rows begin. */
export interface Separation {
  readonly separator: Separator;
  /** Characters before the first row. */
  readonly start: number;
}

/** Finds the separator: the sign that occurs most in the first line that has one, outside quotes. */
export function separationOf(words: string): Separation {
  const named = NAMED.exec(words);
  if (named !== null)
    return { separator: CANDIDATES.find((sign) => sign === named[1]) ?? ',', start: named[0].length };
  let start = 0;
  for (let line = 0; line < LINES && start < words.length; line += 1) {
    const end = words.indexOf('\n', start);
    const stop = end === -1 ? words.length : end;
    const separator = mostFrequent(words.slice(start, Math.min(stop, start + 100_000)));
    if (separator !== undefined) return { separator, start: 0 };
    start = stop + 1;
  }
  return { separator: ',', start: 0 };
}

function mostFrequent(line: string): Separator | undefined {
  const counts: Record<Separator, number> = { ';': 0, '\t': 0, ',': 0 };
  let quoted = false;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === ';' || character === '\t' || character === ','))
      counts[character] += 1;
  }
  const best = CANDIDATES.reduce((most, sign) => (counts[sign] > counts[most] ? sign : most));
  return counts[best] === 0 ? undefined : best;
}
