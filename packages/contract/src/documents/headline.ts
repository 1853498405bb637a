import type { Calculation, FigureValue } from '@kapstok/engine';
import { formatBounds, RATIO, type Text, text } from '@kapstok/quantity';

/** A share in words: `27,8%`, `33,3% tot 37,8%`, `ten minste 27,8%`. */
function shareInWords(value: Extract<FigureValue, { kind: 'known' }>): Text {
  const share = formatBounds(value, RATIO);
  if (value.bound === 'atLeast') return text(`ten minste ${share.nl}`, `at least ${share.en}`);
  if (value.bound === 'atMost') return text(`ten hoogste ${share.nl}`, `at most ${share.en}`);
  return share;
}

/** The answer to "is it enough?" in one sentence; a plan without figures gets no percentage. */
export function headline(calculation: Calculation): Text {
  const value = calculation.figure('plan/shortage.shareClosed')?.value;
  if (value?.kind !== 'known') {
    return text(
      'Nog niet te zeggen welk deel van het tekort het plan oplost: het plan geeft daarvoor nog niet genoeg cijfers.',
      'It cannot be said yet which share of the shortage the plan closes: the plan does not give enough figures yet.',
    );
  }
  const share = shareInWords(value);
  const year = calculation.structuralYear;
  const inYear = year === undefined ? '' : ` in ${year}`;
  return text(
    `Het plan lost naar verwachting ${share.nl} van het tekort${inYear} op.`,
    `The plan is expected to close ${share.en} of the shortage${inYear}.`,
  );
}
