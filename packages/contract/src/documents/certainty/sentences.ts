import { type Text, text } from '@kapstok/quantity';
import type { Certainty } from '../../schemas/certainty.ts';
import { chanceSentence } from './chance-sentence.ts';
import { drivingSentences } from './driving-sentences.ts';
import type { Entering } from './entering.ts';
import { type LowChance, lowChanceSentence } from './low-chance.ts';
import { type NotDrawnCounts, notDrawnSentences } from './not-drawn-sentences.ts';
import { spanSentences } from './span-sentences.ts';
import { type ZeroDivisor, zeroDivisorSentences } from './zero-divisors.ts';

/** What the sentences are about; all of it but the counts is in the document. */
export interface Told
  extends Pick<
    Certainty,
    'answer' | 'chances' | 'sensitivities' | 'shareSensitivities' | 'register' | 'year'
  > {
  readonly notDrawn: NotDrawnCounts;
  readonly lowChances: readonly LowChance[];
  /** What is divided by and may be zero. */
  readonly zeroDivisors: readonly ZeroDivisor[];
  /** What of the assumptions enters the answer: asked only where it does not spread. */
  readonly entering: () => Entering;
}

/** How sure the answer is, in plain words: nothing is claimed of what is not known. */
export function sentencesOf(told: Told): Text[] {
  return [
    ...answerSentences(told),
    ...zeroDivisorSentences(told.zeroDivisors),
    ...notDrawnSentences(told.notDrawn),
  ];
}

function answerSentences(told: Told): readonly Text[] {
  const { contribution, shareClosed } = told.answer;
  const { meaning, correlation, numbers, ranges } = told.notDrawn;
  if (told.register.length === 0) return [ranges === 0 ? ALL_SINGLE : NOTHING_SAID, WHAT_TO_DO];
  if (told.register.length === meaning + correlation + numbers) return [NOTHING_DRAWN];
  if (contribution.drawn.kind !== 'known') return [NOT_KNOWN];
  if (!spreads(contribution) && !spreads(shareClosed)) return unspread(told);
  // The chance and the range first: that is what one says back.
  const [chance, ...chances] = told.chances.flatMap(chanceSentence);
  const [span, ...spans] = spanSentences(told);
  const first = [chance, span].filter((sentence) => sentence !== undefined);
  const why = told.lowChances.flatMap((low) => lowChanceSentence(low, told.register));
  return [...first, ...chances, ...spans, ...why, ...drivingSentences(told)];
}

/** Why an answer is known and has no spread, though the plan has assumptions that can be drawn. */
function unspread(told: Told): readonly Text[] {
  const { contribution, shareClosed } = told.answer;
  const of = told.entering();
  if (of === 'nothing') return [NOT_TOUCHED, WHAT_TO_DO];
  if (of === 'numbers') return [ALL_NUMBERS, WHAT_TO_DO];
  if (told.zeroDivisors.length > 0) return [BY_ZERO];
  return [isWhole(contribution) && isWhole(shareClosed) ? ALL_ALIKE : NOT_TO_DRAW];
}

function isWhole({ drawn }: Certainty['answer']['contribution']): boolean {
  return drawn.kind === 'known' && drawn.bound === 'exact';
}

function spreads({ drawn }: Certainty['answer']['contribution']): boolean {
  return drawn.kind === 'known' && !drawn.isSure;
}

const ALL_SINGLE = text(
  'Elke invoer van dit plan is één getal. Hoe zeker de uitkomst is, is daarom nog niet te zeggen.',
  'Every input of this plan is a single number, so how sure the outcome is cannot be told yet.',
);
const NOTHING_SAID = text(
  'Dit plan zegt nog van geen enkel getal hoe zeker het is. Hoe zeker de uitkomst is, is daarom nog niet te zeggen.',
  'This plan does not say yet of any number how sure it is, so how sure the outcome is cannot be told yet.',
);
const NOTHING_DRAWN = text(
  'Geen enkele aanname van dit plan is al te trekken. Hoe zeker de uitkomst is, is daarom nog niet te zeggen.',
  'No assumption of this plan can be drawn yet, so how sure the outcome is cannot be told yet.',
);
const WHAT_TO_DO = text(
  'Leg bij de getallen die er het meest toe doen als aanname vast waar ze tussen liggen, en wat dat bereik betekent. Daarna zegt Kapstok hoe zeker de uitkomst is.',
  'Record as an assumption, for the numbers that matter most, where they lie and what that range means. Kapstok then tells how sure the outcome is.',
);
const NOT_TOUCHED = text(
  'De aannames van dit plan raken dit antwoord niet. Hoe zeker het is, is daarom nog niet te zeggen.',
  'The assumptions of this plan do not touch this answer, so how sure it is cannot be told yet.',
);
const ALL_NUMBERS = text(
  'De aannames die in dit antwoord tellen, zijn elk één getal. Hoe zeker het is, is daarom nog niet te zeggen.',
  'The assumptions that count in this answer are each a single number, so how sure it is cannot be told yet.',
);
const ALL_ALIKE = text(
  'De aannames tellen mee in dit antwoord, maar elke trekking geeft hetzelfde: bijvoorbeeld omdat een deel nooit boven het geheel komt. Kijk na of hun getallen kloppen.',
  'The assumptions count in this answer, but every draw gives the same: for instance because a part never exceeds the whole. Check their numbers.',
);
const BY_ZERO = text(
  'De aannames tellen mee in dit antwoord, maar wat van hen afhangt, is niet te berekenen: er kan door nul worden gedeeld.',
  'The assumptions count in this answer, but what hangs on them cannot be computed: something may be divided by zero.',
);
const NOT_TO_DRAW = text(
  'De aannames tellen mee in dit antwoord, maar wat van hen afhangt, is niet te berekenen of in elke trekking gelijk: bijvoorbeeld omdat een bereik te breed is om op te tellen. Kijk na of hun getallen kloppen.',
  'The assumptions count in this answer, but what hangs on them cannot be computed or is the same in every draw: for instance because a range is too wide to add up. Check their numbers.',
);
const NOT_KNOWN = text(
  'Hoe zeker het antwoord is, is nog niet te zeggen: wat het plan bijdraagt, is nu niet te berekenen of niet te trekken.',
  'How sure the answer is cannot be told yet: what the plan contributes cannot be computed or drawn now.',
);
