import type { FigureAnswer } from '@kapstok/contract';
import type { Language } from '@kapstok/quantity';
import type { Words } from '../../language/words.ts';
import { ServerProblem } from '../../server/get.ts';
import { type TypedFault, wordOf } from './typed-figure.ts';

/** A field of a figure. */
type FigureField = 'amount' | 'whole' | 'because' | 'evidence';

/** What is wrong with a figure, in sentences by its field. */
export type FigureWrongs = Readonly<Partial<Record<FigureField, readonly string[]>>>;

/** The fields that are wrong as they were typed, in sentences. */
export function typedWrongs(
  faults: ReadonlyMap<string, readonly TypedFault[]>,
  say: Words['say'],
): ReadonlyMap<string, FigureWrongs> {
  return new Map(
    [...faults].map(([word, list]) => [
      word,
      Object.fromEntries(list.map(({ field, why }) => [field, [say(`request.${why}`)]])),
    ]),
  );
}

/** The part of an answer that the server finds wrong, as the field in which it is typed. */
const FIELDS: Readonly<Record<string, FigureField>> = {
  measured: 'amount',
  because: 'because',
  evidence: 'evidence',
};

/** What the server finds wrong with the figures that were sent, in sentences by figure and field. */
export function sentWrongs(
  error: unknown,
  sent: FigureAnswer['figures'],
  language: Language,
): ReadonlyMap<string, FigureWrongs> {
  const found = new Map<string, FigureWrongs>();
  const errors = error instanceof ServerProblem ? (error.problem.errors ?? []) : [];
  for (const wrong of errors) {
    const [, place, part = ''] =
      /^\/figures\/(\d+)(?:\/(\w+))?$/.exec('path' in wrong ? wrong.path : '') ?? [];
    const figure = sent[Number(place ?? -1)];
    if (figure === undefined) continue;
    const field = FIELDS[part] ?? 'amount';
    const word = wordOf(figure);
    const before = found.get(word) ?? {};
    found.set(word, {
      ...before,
      [field]: [...(before[field] ?? []), told(wrong.sentence[language], figure)],
    });
  }
  return found;
}

/** Which figure it is of stands above the field. */
function told(sentence: string, { indicator, period }: FigureAnswer['figures'][number]): string {
  const name = `${indicator}, ${period}: `;
  const words = sentence.startsWith(name) ? sentence.slice(name.length) : sentence;
  return words.charAt(0).toUpperCase() + words.slice(1);
}
