import type { RequestFigure } from '@kapstok/contract';
import { worksAs } from '../../server/works-as.ts';
import { keepInTab, keptInTab } from '../../session/kept-in-tab.ts';
import { type TypedFigure, wordOf } from './typed-figure.ts';

/** What was typed over a figure, and as which one that was seen. */
interface TypedOver {
  readonly seq: number | null;
  readonly typed: TypedFigure;
}

type Kept = readonly [word: string, typed: TypedOver];

type TypedFigures = ReadonlyMap<string, TypedFigure>;

/**
 * What was typed in a request and not given yet: it outlives the screen and a reload of this tab. Of a figure that is another by
 * now it is gone.
 */
export function typedBefore(where: string, figures: readonly RequestFigure[]): TypedFigures {
  const kept = new Map(keptInTab<Kept>(nameOf(where)));
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
  keepInTab(nameOf(where), kept);
}

function seqOf({ stands }: RequestFigure): number | null {
  return stands?.seq ?? null;
}

/** Whoever signs in here after somebody else has words of their own. */
function nameOf(where: string): string {
  return `kapstok.typed.${worksAs() ?? 'nobody'}.${where}`;
}
