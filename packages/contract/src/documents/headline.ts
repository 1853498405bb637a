import type { Calculation } from '@kapstok/engine';
import { RATIO, type Text, text } from '@kapstok/quantity';
import { boundedWords } from './bounded-words.ts';

const NO_FIGURES = text('het plan geeft daarvoor geen cijfers', 'the plan gives no figures for it');

const FIRST_REASONS = 2;

/** Why it can't be said: the first different reasons of what the answer misses. */
function notYet(calculation: Calculation): Text {
  const gaps = calculation.gaps('plan/shortage.shareClosed');
  const reasons = [...new Map(gaps.map(({ why }) => [why.nl, why])).values()].slice(0, FIRST_REASONS);
  const words = reasons.length > 0 ? reasons : [NO_FIGURES];
  const joined = (language: keyof Text): string => words.map((why) => why[language]).join('; ');
  return text(
    `Nog niet te zeggen welk deel van het tekort het plan oplost: ${joined('nl')}.`,
    `It cannot be said yet which share of the shortage the plan closes: ${joined('en')}.`,
  );
}

/** The answer to "is it enough?" in one sentence; a plan without figures gets no percentage. */
export function headline(calculation: Calculation): Text {
  const value = calculation.value('plan/shortage.shareClosed');
  if (value?.kind !== 'known') return notYet(calculation);
  const share = boundedWords(value, RATIO.code);
  const year = calculation.structuralYear;
  const inYear = year === undefined ? '' : ` in ${year}`;
  return text(
    `Het plan lost naar verwachting ${share.nl} van het tekort${inYear} op.`,
    `The plan is expected to close ${share.en} of the shortage${inYear}.`,
  );
}
