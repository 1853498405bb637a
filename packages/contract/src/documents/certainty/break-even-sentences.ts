import type { BreakEven } from '@kapstok/engine';
import { highOf, lowOf, type Text, text } from '@kapstok/quantity';
import { type AskedInput, oneNumber, quoted } from './asked-input.ts';

interface Told {
  /** To follow "om" and "in order": `de ambitie te halen`. */
  readonly goal: Text;
  readonly found: BreakEven | undefined;
  /** Whether nothing of the figure is unknown. */
  readonly isWhole: boolean;
  /** Whether a scenario sets the input itself. */
  readonly isSupposed: boolean;
}

const NOT_KNOWN = text(
  'Dat is niet te zeggen: deze invoer of het cijfer is niet bekend of niet te trekken.',
  'There is no telling: this input or the figure is not known, or cannot be drawn.',
);
const ALL_ELSE = text(
  'Alle andere invoer blijft daarbij zoals die is aangenomen; het gaat om de middelste trekking.',
  'All other input stays as it is assumed; it is about the middle draw.',
);
const AS_FAR_AS_KNOWN = text(
  'Delen van het plan die nog onbekend zijn, tellen niet mee.',
  'Parts of the plan that are not known yet do not count.',
);

/** What must be true of an input to reach a goal, in plain words. */
export function breakEvenSentences(asked: AskedInput, { goal, found, isWhole, isSupposed }: Told): Text[] {
  if (found === undefined) return [NOT_KNOWN];
  return [
    outcome(asked, goal, { ...found, nowWords: nowWords(asked, found.now, isSupposed) }),
    ALL_ELSE,
    ...(isWhole ? [] : [AS_FAR_AS_KNOWN]),
  ];
}

/** Where an input stands now: one number, the middle of what is assumed, or of a range that stands in the plan. */
function nowWords({ cell, input, write }: AskedInput, now: number, isSupposed: boolean): Text {
  const words = oneNumber(write, now);
  if (isSupposed) return text(`in dit scenario is het ${words.nl}`, `in this scenario it is ${words.en}`);
  if (cell?.value.kind === 'range') {
    const range = write({ low: lowOf(cell.value), high: highOf(cell.value) });
    return text(
      `nu staat er ${range.nl}, met ${words.nl} als midden`,
      `now it says ${range.en}, with ${words.en} as the middle`,
    );
  }
  if (cell === undefined && input !== undefined && typeof input.values !== 'number')
    return text(`nu is het midden ${words.nl}`, `now the middle is ${words.en}`);
  return text(`nu is het ${words.nl}`, `now it is ${words.en}`);
}

type Found = BreakEven & { readonly nowWords: Text };

function outcome(asked: AskedInput, goal: Text, found: Found): Text {
  const name = quoted(asked.told.label);
  const { turns, needs } = found;
  if (turns === undefined || needs === undefined) return nowhere(asked, goal, found);
  const [bound, now] = [oneNumber(asked.write, turns), found.nowWords];
  const least = needs === 'more' ? text('ten minste', 'at least') : text('ten hoogste', 'at most');
  return found.isReached
    ? text(
        `${name.nl} moet ${least.nl} ${bound.nl} blijven om ${goal.nl}: ${now.nl}.`,
        `${name.en} has to stay ${least.en} ${bound.en} in order ${goal.en}: ${now.en}.`,
      )
    : text(
        `${name.nl} moet ${least.nl} ${bound.nl} zijn om ${goal.nl}: ${now.nl}.`,
        `${name.en} has to be ${least.en} ${bound.en} in order ${goal.en}: ${now.en}.`,
      );
}

function nowhere({ told, write }: AskedInput, goal: Text, { least, most, isReached }: BreakEven): Text {
  const [name, tried] = [quoted(told.label), write({ low: least, high: most })];
  return isReached
    ? text(
        `Hoe ${name.nl} ook uitvalt (geprobeerd: ${tried.nl}), het lukt om ${goal.nl}.`,
        `However ${name.en} turns out (tried: ${tried.en}), it is enough ${goal.en}.`,
      )
    : text(
        `Met ${name.nl} alleen lukt het niet om ${goal.nl} (geprobeerd: ${tried.nl}). Daarvoor moet meer anders zijn.`,
        `With ${name.en} alone it is not possible ${goal.en} (tried: ${tried.en}). More has to be different.`,
      );
}
