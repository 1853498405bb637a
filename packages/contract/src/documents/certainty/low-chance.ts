import { formatShare, type Text, text } from '@kapstok/quantity';
import type { AssumptionDto, ChanceDto, SensitivityDto } from '../../schemas/certainty.ts';
import { causeNamed, mainCause } from './main-cause.ts';

/** A chance that is low, and what the figure that it is about hangs on. */
export interface LowChance {
  readonly id: ChanceDto['id'];
  readonly bound: ChanceDto['bound'];
  readonly sensitivities: readonly SensitivityDto[];
  /** Whether the figure is as it has to be at a value. */
  readonly holds: (value: number) => boolean;
}

/** The chance that something comes true, and that it does on average, as they stand in a sentence. */
const OF: Readonly<Record<ChanceDto['id'], { readonly chance: Text; readonly comesTrue: Text }>> = {
  ambition: {
    chance: text('de kans op de ambitie', 'the chance of the ambition'),
    comesTrue: text('haalt het plan gemiddeld zijn ambitie', 'the plan reaches its ambition on average'),
  },
  shortage: {
    chance: text('de kans op een opgelost tekort', 'the chance of a closed shortage'),
    comesTrue: text(
      'lost het plan gemiddeld het hele tekort op',
      'the plan closes the whole shortage on average',
    ),
  },
  balance: {
    chance: text('de kans op terugverdienen', 'the chance of earning it back'),
    comesTrue: text('is de investering gemiddeld terugverdiend', 'the investment is earned back on average'),
  },
};

/** That a chance is low because of one assumption: at one end of that it comes true on average, at the other it does not. */
export function lowChanceSentence(
  { id, bound, sensitivities, holds }: LowChance,
  register: readonly AssumptionDto[],
): readonly Text[] {
  const cause = mainCause(sensitivities, register);
  if (cause === undefined) return [];
  const { whenLow, whenHigh, narrows } = cause.sensitivity;
  if (holds(whenLow) === holds(whenHigh)) return [];
  const [named, ends] = [causeNamed(cause), holds(whenHigh) ? HIGH_FIRST : LOW_FIRST];
  const [opening, { comesTrue }] = [openingOf(OF[id].chance, bound), OF[id]];
  const share = (language: keyof Text): string => formatShare(narrows, language, 0);
  return [
    text(
      `${opening.nl} vooral laag door één aanname die ver uiteenloopt: ${named.nl}. Is die ${ends[0].nl}, dan ${comesTrue.nl}; is die ${ends[1].nl}, dan niet. Weten we die precies, dan loopt de uitkomst naar schatting ${share('nl')} minder uiteen.`,
      `${opening.en} low mostly because of one assumption that lies far apart: ${named.en}. Where that is ${ends[0].en}, ${comesTrue.en}; where it is ${ends[1].en}, not. Once it is known exactly, the outcome lies an estimated ${share('en')} less far apart.`,
    ),
  ];
}

const [HIGH, LOW] = [text('hoog', 'high'), text('laag', 'low')];
const HIGH_FIRST = [HIGH, LOW] as const;
const LOW_FIRST = [LOW, HIGH] as const;

/** What is unknown may make a chance higher: then it is low as far as is known. */
function openingOf({ nl, en }: Text, bound: ChanceDto['bound']): Text {
  if (bound === 'atLeast' || bound === 'partial')
    return text(`Gerekend met wat nu bekend is, is ${nl}`, `Counting what is known now, ${en} is`);
  return text(`${capital(nl)} is`, `${capital(en)} is`);
}

function capital(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
