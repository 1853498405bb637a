import type { RequestFigure } from '@kapstok/contract';
import { worksAs } from '../../server/works-as.ts';
import { type TypedFigure, wordOf } from './typed-figure.ts';

/** What was typed over a figure, and as which one that was seen. */
interface TypedOver {
  readonly seq: number | null;
  readonly typed: TypedFigure;
}

type Kept = readonly [word: string, typed: TypedOver];

const NOTHING: readonly Kept[] = [];

type TypedFigures = ReadonlyMap<string, TypedFigure>;

/**
 * What was typed in a request and not given yet: it outlives the screen and a reload of this tab. Of a figure that is another by
 * now it is gone.
 */
export function typedBefore(where: string, figures: readonly RequestFigure[]): TypedFigures {
  const kept = new Map(readKept(where));
  return new Map(
    figures.flatMap((figure) => {
      const word = wordOf(figure);
      const before = kept.get(word);
      const isSame = before !== undefined && before.seq === seqOf(figure) && figure.locked === null;
      return isSame ? [[word, before.typed] as const] : [];
    }),
  );
}

/** Keeps what is typed in a request until it is given. */
export function keepTyped(where: string, figures: readonly RequestFigure[], typed: TypedFigures): void {
  const kept = figures.flatMap((figure) => {
    const own = typed.get(wordOf(figure));
    return own === undefined ? [] : [[wordOf(figure), { seq: seqOf(figure), typed: own }] as const];
  });
  try {
    if (kept.length === 0) sessionStorage.removeItem(nameOf(where));
    else sessionStorage.setItem(nameOf(where), JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing forgets what was typed when the page is left.
  }
}

function seqOf({ stands }: RequestFigure): number | null {
  return stands?.seq ?? null;
}

/** Whoever signs in here after somebody else has words of their own. */
function nameOf(where: string): string {
  return `kapstok.typed.${worksAs() ?? 'nobody'}.${where}`;
}

/** What this tab wrote itself, it reads back in the same shape. */
function readKept(where: string): readonly Kept[] {
  try {
    const words = sessionStorage.getItem(nameOf(where));
    const read: unknown = words === null ? NOTHING : JSON.parse(words);
    return isKept(read) ? read : NOTHING;
  } catch {
    return NOTHING;
  }
}

function isKept(read: unknown): read is readonly Kept[] {
  return Array.isArray(read);
}
