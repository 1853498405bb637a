import type { WrongInput } from '@kapstok/contract';
import { type FigureKey, wordOfKey } from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import type { Reader } from '@kapstok/store';
import type { AtPlan } from '../changes/at-plan.ts';
import { Refused } from '../changes/refused.ts';
import { problemOf } from '../problem.ts';
import { seenOtherwise } from './seen-otherwise.ts';

/** A figure that was refused; `changed`: it stands otherwise than it was seen. */
interface FigureRefusal<Why> {
  readonly key: FigureKey;
  readonly why: Why | 'changed';
}

/** What was sent, and what is told of it. */
interface Sent<Why> {
  readonly figures: readonly {
    readonly indicator: string;
    readonly period: string;
    readonly seq?: number | null | undefined;
  }[];
  /** What is told of the figure at a place among those that were sent. */
  readonly told: (place: number, sentence: Text) => WrongInput;
  /** Why, where nothing was changed in the meantime. */
  readonly wordsOf: (why: Exclude<Why, 'changed'>) => Text;
  /** What came of it that something was changed, and what to do. */
  readonly todo: Text;
}

const isOther = <Why>(why: Why): why is Exclude<Why, 'changed'> => why !== 'changed';

/** Refuses figures, or steps with them, with why of each. */
export async function figuresRefused<Why>(
  reader: Reader,
  at: AtPlan,
  refusals: readonly FigureRefusal<Why>[],
  { figures, told, wordsOf, todo }: Sent<Why>,
): Promise<Refused> {
  const placed = refusals.map(({ key, why }) => {
    const { indicator, period } = key;
    const place = figures.findIndex((sent) => sent.indicator === indicator && sent.period === period);
    return { ...key, why, place, seen: figures[place]?.seq ?? null };
  });
  const changed = placed.filter(({ why }) => !isOther(why));
  const others = await seenOtherwise(reader, at, changed);
  const meanwhile = (key: FigureKey): Text => {
    const { nl, en } = others.get(wordOfKey(key)) ?? text('', '');
    return text(`${nl} ${todo.nl}`.trim(), `${en} ${todo.en}`.trim());
  };
  const errors = placed.map(({ place, why, ...key }) => {
    const { nl, en } = isOther(why) ? wordsOf(why) : meanwhile(key);
    const name = `${key.indicator}, ${key.period}`;
    return told(place, text(`${name}: ${nl}`, `${name}: ${en}`));
  });
  const problem = problemOf(409, errors[0]?.sentence ?? todo, 'urn:kapstok:problem:conflict');
  return new Refused({ ...problem, errors });
}
