import { fieldOf, type Plan } from '@kapstok/plan';
import { formatNumber, text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding } from '../../found.ts';
import type { Rule } from '../../rule.ts';
import { shownNumber } from '../../shown.ts';
import { indicatorWords, quoted } from '../../wording.ts';
import { type Indicator, scopeOf } from './indicator.ts';

/** What a plan lists, and the words for it that may stand behind the number of a population. */
interface Counted {
  readonly words: ReadonlySet<string>;
  readonly count: (plan: Plan) => number;
  readonly table: string;
}

const COUNTED: readonly Counted[] = [
  {
    words: new Set(['gemeente', 'gemeenten', 'municipality', 'municipalities']),
    count: ({ municipalities }) => municipalities.length,
    table: 'municipalities',
  },
  {
    words: new Set(['organisatie', 'organisaties', 'organisation', 'organisations']),
    count: ({ organisations }) => organisations.length,
    table: 'organisations',
  },
  {
    words: new Set(['project', 'projecten', 'projects']),
    count: ({ projects }) => projects.length,
    table: 'projects',
  },
  {
    words: new Set(['pijler', 'pijlers', 'pillar', 'pillars']),
    count: ({ pillars }) => pillars.length,
    table: 'pillars',
  },
];

/** The size of a population against what the plan itself lists. */
export const wrongPopulation: Rule = {
  code: 'indicators.wrong-population',
  kind: 'indicators',
  title: text('Een indicator meet over de juiste groep', 'An indicator measures over the right group'),
  find: ({ plan }) => plan.kpis.flatMap((row) => findingOf(plan, row)),
};

function findingOf(plan: Plan, indicator: Indicator): readonly Finding[] {
  const { size, of, printed } = indicator.denominator;
  const counted = COUNTED.find(({ words }) => words.has(of.trim().toLowerCase()));
  const count = counted?.count(plan) ?? 0;
  if (size === undefined || counted === undefined || count === 0 || count === size) return [];
  const name = indicatorWords(indicator);
  const [nl, en] = [formatNumber(count, 'nl'), formatNumber(count, 'en')];
  return [
    finding(wrongPopulation, {
      severity: 'warning',
      place: fieldOf(indicator.place, 'denominator'),
      others: [{ table: counted.table, line: 0, row: '', field: '' }],
      scope: scopeOf(indicator),
      unit: 'count',
      stated: shownNumber(size),
      computed: shownNumber(count),
      message: text(
        `De groep van ${name.nl} is ${quoted(printed)}. Het plan zelf noemt er ${nl}.`,
        `The group of ${name.en} is ${quoted(printed)}. The plan itself lists ${en}.`,
      ),
      effect: text(
        'Geen voor de uitkomst. Een aandeel over de verkeerde groep is te hoog of te laag.',
        'None for the answer. A share of the wrong group is too high or too low.',
      ),
      advice: text(
        'Kijk of er een is vergeten, of zeg welke niet meedoet.',
        'See whether one was forgotten, or say which one takes no part.',
      ),
    }),
  ];
}
