import type { Calculation, FigureValue } from '@kapstok/engine';
import { formatBounds, RATIO, type Text, text } from '@kapstok/quantity';

const NO_FIGURES = text('het plan geeft daarvoor geen cijfers', 'the plan gives no figures for it');

/** A share in words: `27,8%`, `33,3% tot 37,8%`, `ten minste 27,8%`, `voor zover bekend 27,8%`. */
function shareInWords(value: Extract<FigureValue, { kind: 'known' }>): Text {
  const share = formatBounds(value, RATIO);
  if (value.bound === 'atLeast') return text(`ten minste ${share.nl}`, `at least ${share.en}`);
  if (value.bound === 'atMost') return text(`ten hoogste ${share.nl}`, `at most ${share.en}`);
  if (value.bound === 'partial') return text(`voor zover bekend ${share.nl}`, `as far as known ${share.en}`);
  return share;
}

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
  const share = shareInWords(value);
  const year = calculation.structuralYear;
  const inYear = year === undefined ? '' : ` in ${year}`;
  return text(
    `Het plan lost naar verwachting ${share.nl} van het tekort${inYear} op.`,
    `The plan is expected to close ${share.en} of the shortage${inYear}.`,
  );
}
