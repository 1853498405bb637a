/** A piece of a formula and where it stands (position of its first character, counted from 0). */
export interface Token {
  readonly kind: 'number' | 'name' | 'unit' | 'operator' | 'end';
  readonly words: string;
  readonly at: number;
}

/** A piece that is no piece of a formula. */
export interface StrayCharacter {
  readonly kind: 'stray';
  readonly words: string;
  readonly at: number;
}

const PIECES: readonly (readonly [Token['kind'], RegExp])[] = [
  ['number', /\d+(?:\.\d+)?%?/y],
  ['name', /[\p{L}_][\p{L}\p{N}_]*/uy],
  ['unit', /\[[^\]]*\]/y],
  ['operator', /[-+*/(),]/y],
];

/** Signs that a word processor or a hand writes for what a keyboard has. */
const WRITTEN_AS: Readonly<Record<string, string>> = {
  '×': '*',
  '·': '*',
  '÷': '/',
  ':': '/',
  '−': '-',
  '–': '-',
};

function pieceAt(formula: string, at: number): Token | undefined {
  for (const [kind, pattern] of PIECES) {
    pattern.lastIndex = at;
    const match = pattern.exec(formula);
    if (match !== null) return { kind, words: match[0], at };
  }
  const written = WRITTEN_AS[formula.charAt(at)];
  return written === undefined ? undefined : { kind: 'operator', words: written, at };
}

/** Cuts a formula into tokens; the last is `end`. Numbers have a decimal point; `12[EUR/hour]` has a unit. */
export function tokens(formula: string): readonly Token[] | StrayCharacter {
  const found: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    if (/\s/.test(formula.charAt(at))) {
      at += 1;
      continue;
    }
    const piece = pieceAt(formula, at);
    if (piece === undefined) return { kind: 'stray', words: characterAt(formula, at), at };
    found.push(piece);
    at += piece.words.length;
  }
  found.push({ kind: 'end', words: '', at: formula.length });
  return found;
}

function characterAt(formula: string, at: number): string {
  return String.fromCodePoint(formula.codePointAt(at) ?? 0);
}
