import { type Plan, parsePeriod } from '@kapstok/plan';
import { isKnown, type Text, text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding } from '../../found.ts';
import { samePrinted } from '../../rounding.ts';
import type { Examined, Rule } from '../../rule.ts';
import type { Claim } from '../../stated/claim.ts';
import { foundAt, foundAtRow } from '../../stated/report.ts';
import type { VerdictOf } from '../../stated/verdict.ts';
import { verdictsOfKind } from '../../stated/verdicts.ts';
import { periodInWords, printed, rowSubject } from '../../stated/wording.ts';
import { NO_EFFECT, sentences, unitSpelled } from '../../wording.ts';
import { isSmall } from './differs.ts';

const ADVICE: Text = text(
  'Kies één getal en noem dat overal; leg vast waar een ander getal vandaan komt.',
  'Choose one number and state it everywhere; record where another number comes from.',
);

/** One thing that the plan states twice, with different numbers. */
export const twoPrintings: Rule = {
  code: 'stated.two-printings',
  kind: 'stated',
  title: text('Eén ding heeft overal hetzelfde getal', 'One thing has the same number everywhere'),
  find: (examined) => [
    ...verdictsOfKind(examined, 'otherPrinting').map(besideRight),
    ...besideUnverifiable(examined),
  ],
};

/** The other number is what the lines add up to. */
function besideRight({ claim, right }: VerdictOf<'otherPrinting'>): Finding {
  const shown = printed(right.estimate, claim.unit);
  const { period } = claim.row;
  const other =
    right.period === '' || right.period === period?.printed ? undefined : parsePeriod(right.period);
  const when = other === undefined ? text('', '') : spacedBefore(periodInWords(other));
  const says = text(
    `Elders noemt het plan ${shown.nl}${when.nl}, en dat klopt.`,
    `Elsewhere the plan states ${shown.en}${when.en}, and that is right.`,
  );
  const severity = isSmall(claim) ? 'warning' : 'error';
  return finding(twoPrintings, foundAt(claim, { severity, says, advice: ADVICE, others: [right.place] }));
}

function spacedBefore({ nl, en }: Text): Text {
  return text(` ${nl}`, ` ${en}`);
}

/** Neither number can be computed; the later one is reported. */
function besideUnverifiable(examined: Examined): readonly Finding[] {
  const first = new Map<string, Claim['row']>();
  return verdictsOfKind(examined, 'notVerifiable').flatMap(({ row }) => {
    const key = [row.key, row.scope, row.period?.printed ?? ''].join('/');
    const before = first.get(key);
    if (before === undefined) first.set(key, row);
    return before === undefined ? [] : contradiction(examined.plan, row, before);
  });
}

function contradiction(plan: Plan, row: Claim['row'], before: Claim['row']): readonly Finding[] {
  if (!isKnown(row.value) || !isKnown(before.value) || samePrinted(row.value, before.value)) return [];
  const [here, there] = [
    printed(row.value, unitSpelled(row.unit)),
    printed(before.value, unitSpelled(before.unit)),
  ];
  const what = rowSubject(plan, row);
  const message = sentences(
    text(
      `${what.nl} staat twee keer in het plan: als ${there.nl} en als ${here.nl}.`,
      `${what.en} stands in the plan twice: as ${there.en} and as ${here.en}.`,
    ),
    text('Welk getal klopt, is niet na te rekenen.', 'Which number is right cannot be computed.'),
  );
  const found = foundAtRow(row, { severity: 'warning', message, effect: NO_EFFECT, advice: ADVICE });
  return [finding(twoPrintings, { ...found, others: [before.place] })];
}
