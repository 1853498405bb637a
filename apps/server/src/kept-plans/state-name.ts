import { inFileName } from '@kapstok/contract';
import { isolated, type Language, minuteOnClock, momentInWords, type Text, text } from '@kapstok/quantity';
import type { Point } from '@kapstok/store';

/** A state as it is called: "Werkversie", "Versie 1.2", "Stand van 1 oktober 2026 om 14:30". */
export function stateName(point: Point, version: { readonly name: string } | null | undefined): Text {
  if (version) {
    const name = isolated(version.name);
    return text(`Versie ${name}`, `Version ${name}`);
  }
  if (point === 'first' || !('at' in point)) return text('Werkversie', 'Working version');
  const { nl, en } = momentInWords(point.at);
  return text(`Stand van ${nl}`, `As of ${en}`);
}

/** A state as a name of a file has it. */
export interface StateMark {
  readonly point: Point;
  readonly version: { readonly name: string } | null | undefined;
  /** When it was changed last. */
  readonly at: string | null | undefined;
}

/** A state in the name of a file: `versie-1.2`, `stand-van-2026-10-01-1430`; of the working version when it was last changed. */
export function stateMark({ point, version, at }: StateMark, language: Language): string {
  if (version) return inFileName(version.name, language === 'nl' ? 'versie' : 'version');
  if (point !== 'first' && 'at' in point) {
    return inFileName(minuteOnClock(point.at), language === 'nl' ? 'stand-van' : 'as-of');
  }
  const changed = at === undefined || at === null ? '' : minuteOnClock(new Date(at));
  return inFileName(changed, language === 'nl' ? 'werkversie' : 'working-version');
}
