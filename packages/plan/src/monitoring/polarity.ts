/** What a polarity says: 1 when more is better, -1 when less is, 0 when neither is. */
export type Polarity = 1 | -1 | 0;

const MORE: ReadonlySet<string> = new Set(
  'more meer hoger hoog hoge higher high up omhoog stijgend stijgen stijging toename increase increasing groter larger vaker maximaal maximise maximize'.split(
    ' ',
  ),
);
const LESS: ReadonlySet<string> = new Set(
  'less fewer minder lager laag lage lower low down omlaag dalend dalen daling afname decrease decreasing kleiner smaller minimaal minimise minimize'.split(
    ' ',
  ),
);
/** Words that go with those above and change nothing. */
const FILLING: ReadonlySet<string> = new Set('is are zijn hoe the de het beter better goed good'.split(' '));
const NEITHER: ReadonlySet<string> = new Set(['neutraal', 'neutral', 'nvt', 'n.v.t.', 'n/a', 'na']);
const SIGNS: ReadonlyMap<string, Polarity> = new Map([
  ['+', 1],
  ['↑', 1],
  ['-', -1],
  ['−', -1],
  ['↓', -1],
]);

/**
 * What the words of a polarity say: `more_is_better`, `hoe lager hoe beter`, `+`. Undefined when they are not
 * understood, or say two things; a polarity of no words is not asked here.
 */
export function polarityIn(printed: string): Polarity | undefined {
  const whole = printed.trim().toLowerCase();
  if (NEITHER.has(whole)) return 0;
  const sign = SIGNS.get(whole);
  if (sign !== undefined) return sign;
  const words = whole.split(/[\s_\-,;:.=]+/).filter((word) => word !== '' && !FILLING.has(word));
  if (words.length === 0) return undefined;
  if (words.every((word) => MORE.has(word))) return 1;
  return words.every((word) => LESS.has(word)) ? -1 : undefined;
}
