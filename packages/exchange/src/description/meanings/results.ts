import { text } from '@kapstok/quantity';
import { type Meanings, PILLAR, PROJECT, SOURCE, STATED_TOTAL } from './shared.ts';

/** Columns of the tables about what must be reached, and how that is governed. */
export const RESULTS: Readonly<Record<string, Meanings>> = {
  kpis: {
    code: text('De code van de indicator.', 'The code of the indicator.'),
    pillar: PILLAR,
    project: text(
      'Het project, als de indicator over één project gaat.',
      'The project, if the indicator is about one project.',
    ),
    kind: text(
      'resultaat, inspanning, proces, leerindicator of mijlpaal.',
      'result, effort, process, learning indicator or milestone.',
    ),
    name: text('Wat er gemeten wordt.', 'What is measured.'),
    unit: text(
      'De eenheid; % voor percentages, date voor een datum. Een eigen eenheid mag.',
      'The unit; % for percentages, date for a date. A unit of your own is allowed.',
    ),
    shape: text(
      'De vorm van de streefwaarde, zoals point, range, point_with_tolerance, share_of_population of dated_milestone.',
      'The shape of the target, such as point, range, point_with_tolerance, share_of_population or dated_milestone.',
    ),
    polarity: text(
      'more als meer beter is, less als minder beter is.',
      'more when more is better, less when less is better.',
    ),
    owner: text(
      'De rol die voor het resultaat staat, geen naam.',
      'The role that answers for the result, no name.',
    ),
    measured_by: text(
      'Wie meet, of waaruit het cijfer komt.',
      'Who measures, or where the figure comes from.',
    ),
    baseline: text(
      'De nulmeting: een waarde, of nulmeting als die nog komt.',
      'The baseline: a value, or nulmeting when it is still to come.',
    ),
    denominator: text(
      'Waarvan het een deel is, zoals 13 gemeenten.',
      'What it is a share of, such as 13 municipalities.',
    ),
    source: SOURCE,
  },
  milestones: {
    project: PROJECT,
    code: text(
      'Een eigen code, als er een betaling of go/no-go aan hangt.',
      'A code of its own, if a payment or a gate hangs on it.',
    ),
    quarter: text('Het kwartaal waarin het begint of er is.', 'The quarter in which it starts or is there.'),
    until: text('Het kwartaal waarin het eindigt.', 'The quarter in which it ends.'),
    what: text('Wat er dan gebeurt of er ligt.', 'What happens or is there by then.'),
    kind: text('fase, oplevering, besluit of resultaat.', 'phase, delivery, decision or result.'),
    source: SOURCE,
  },
  'labour-shortage': {
    key: text(
      'Waar het cijfer over gaat: shortage is het tekort, ambition het deel dat het plan wil dempen.',
      'What the figure is about: shortage is the shortage, ambition the share the plan wants to meet.',
    ),
    value: text('Het cijfer, in de eenheid van de rij.', 'The figure, in the unit of the row.'),
    unit: text('persons of FTE; 1 of % voor een deel.', 'persons or FTE; 1 or % for a share.'),
    year: text('Het jaar waarvoor het geldt.', 'The year it holds for.'),
    area: text('Het gebied waarvoor het geldt.', 'The area it holds for.'),
    meaning: text('Wat het cijfer is, in gewone woorden.', 'What the figure is, in plain words.'),
    source: SOURCE,
  },
  'labour-task': {
    row: text('De code van de regel.', 'The code of the row.'),
    label: text('De naam van de regel.', 'The name of the row.'),
    stated_total: STATED_TOTAL,
    is_sum_of: text(
      'De regels waarvan dit de som is, zoals a+b.',
      'The rows this is the sum of, such as a+b.',
    ),
    source: SOURCE,
  },
  'stated-figures': {
    key: text(
      'Wat het plan noemt, zoals investment of time_saving. Wat Kapstok narekent, staat in de lijst van sleutels.',
      'What the plan states, such as investment or time_saving. What Kapstok checks is in the list of keys.',
    ),
    value: text('Het cijfer zoals het gedrukt staat.', 'The figure as printed.'),
    unit: text(
      'De eenheid, zoals EUR, hours/year, FTE of 1.',
      'The unit, such as EUR, hours/year, FTE or 1.',
    ),
    scope: text(
      'Waarover: plan, een pijler, een project of een gemeente.',
      'About what: plan, a pillar, a project or a municipality.',
    ),
    period: text('Over welke jaren.', 'Over which years.'),
    what: text('Wat er staat, in gewone woorden.', 'What it says, in plain words.'),
    source: SOURCE,
  },
  decisions: {
    code: text('De code van het besluit.', 'The code of the decision.'),
    body: text('Het gremium dat besluit.', 'The body that decides.'),
    date: text('De datum van het besluit.', 'The date of the decision.'),
    what: text('Wat er besloten is.', 'What was decided.'),
    conditions: text('De voorwaarden bij het besluit.', 'The conditions of the decision.'),
    condition_owner: text(
      'De rol die de voorwaarden volgt, geen naam.',
      'The role that follows the conditions, no name.',
    ),
    condition_status: text('Hoe het met de voorwaarden staat.', 'How the conditions stand.'),
    source: SOURCE,
  },
  risks: {
    code: text('De code van het risico.', 'The code of the risk.'),
    what: text('Wat er kan gebeuren.', 'What may happen.'),
    mitigation: text('Wat eraan gedaan wordt.', 'What is done about it.'),
    source: SOURCE,
  },
};
