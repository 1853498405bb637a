import type { Calculation } from '@kapstok/engine';
import { fieldOf, type Row } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding } from '../../found.ts';
import type { Rule } from '../../rule.ts';
import { shownWords } from '../../shown.ts';
import { listed, sentences } from '../../wording.ts';

type ShortageRow = Row<'labourShortage'>;

/** An ambition that belongs to no shortage of the plan, or shortages between which no ambition chooses. */
export const ambitionWithoutShortage: Rule = {
  code: 'gaps.ambition-without-shortage',
  kind: 'gaps',
  title: text(
    'Bij een ambitie staat het tekort van dat jaar en gebied',
    'An ambition has the shortage of its year and area',
  ),
  find: ({ plan, calculation }) => {
    const shortages = plan.labourShortage.filter(({ key }) => key === 'shortage');
    const ambitions = plan.labourShortage.filter(({ key }) => key === 'ambition');
    if (ambitions.length === 0) return undecided(shortages, calculation);
    return ambitions
      .filter(({ area, year }) => shortages.every((row) => row.area !== area || row.year !== year))
      .map((row) => unmatched(row, shortages));
  },
};

const NO_MOMENT = text('heeft geen jaar en geen gebied', 'has no year and no area');

function unmatched(row: ShortageRow, shortages: readonly ShortageRow[]): Finding {
  const own = momentOf(row);
  const about = own === '' ? NO_MOMENT : text(`gaat over ${own}`, `is about ${own}`);
  const there = listed(shortages.map((shortage) => momentOf(shortage)).filter((moment) => moment !== ''));
  return finding(ambitionWithoutShortage, {
    severity: 'warning',
    place: fieldOf(row.place, 'year'),
    others: shortages.map(({ place }) => place),
    scope: 'plan',
    stated: shownWords(own),
    computed: shownWords(there.nl),
    message: sentences(
      text(
        `De ambitie ${about.nl}. Het plan noemt daar geen tekort bij.`,
        `The ambition ${about.en}. The plan names no shortage for it.`,
      ),
      there.nl === ''
        ? undefined
        : text(`Een tekort staat er voor ${there.nl}.`, `There is a shortage for ${there.en}.`),
    ),
    effect: text(
      'Hoeveel van het tekort het plan oplost, is zo niet te zeggen.',
      'How much of the shortage the plan solves cannot be said this way.',
    ),
    advice: text(
      'Geef het tekort en de ambitie hetzelfde jaar en gebied, of vul het tekort aan.',
      'Give the shortage and the ambition the same year and area, or add the shortage.',
    ),
  });
}

/** Shortages of several areas in the year that is compared, when no ambition says which of them the plan is about. */
function undecided(shortages: readonly ShortageRow[], { structuralYear }: Calculation): readonly Finding[] {
  const last = Math.max(...shortages.map(({ year }) => year ?? 0));
  const compared = shortages.some(({ year }) => year === structuralYear) ? structuralYear : last;
  const [first, ...others] = shortages.filter(({ year }) => (year ?? 0) === compared);
  if (first === undefined || others.every(({ area }) => area === first.area)) return [];
  const areas = listed([first, ...others].map(momentOf));
  return [
    finding(ambitionWithoutShortage, {
      severity: 'remark',
      place: fieldOf(first.place, 'area'),
      others: others.map(({ place }) => fieldOf(place, 'area')),
      scope: 'plan',
      stated: shownWords(areas.nl),
      message: text(
        `Het plan noemt een tekort voor ${areas.nl}, en geen ambitie die zegt welk geldt.`,
        `The plan names a shortage for ${areas.en}, and no ambition that says which one holds.`,
      ),
      effect: text(
        `De uitkomst wordt vergeleken met het tekort van ${momentOf(first)}.`,
        `The answer is compared with the shortage of ${momentOf(first)}.`,
      ),
      advice: text(
        'Noem de ambitie met het jaar en het gebied waar zij over gaat.',
        'Name the ambition with the year and the area it is about.',
      ),
    }),
  ];
}

function momentOf({ area, year }: ShortageRow): string {
  return [area, year === undefined ? '' : String(year)].filter((word) => word !== '').join(' ');
}
