import { text } from '@kapstok/quantity';
import { type Meanings, PROJECT, SOURCE } from './shared.ts';

/** Columns of the tables that business cases are computed from. */
export const BUSINESS_CASE: Readonly<Record<string, Meanings>> = {
  'business-cases': {
    project: PROJECT,
    first_year: text('Het eerste jaar van de businesscase.', 'The first year of the business case.'),
    last_year: text('Het laatste jaar van de businesscase.', 'The last year of the business case.'),
    discount_base_year: text(
      'Het jaar waarnaar contant wordt gemaakt.',
      'The year to which amounts are discounted.',
    ),
    note: text('Een opmerking.', 'A remark.'),
    source: SOURCE,
  },
  'business-case-benefits': {
    project: PROJECT,
    line: text(
      'Een eigen code voor de batenregel binnen het project.',
      'A code of its own for the line within the project.',
    ),
    label: text('De naam van de baat.', 'The name of the benefit.'),
    kind: text(
      'care_cost (minder zorg gebruikt), time_gain (tijdwinst) of extra_staff (extra mensen).',
      'care_cost, time_gain or extra_staff.',
    ),
    law: text(
      'De wet waaronder de zorg valt, zoals Zvw of Wmo.',
      'The law the care falls under, such as Zvw or Wmo.',
    ),
    beneficiary: text('Wie de baat heeft.', 'Who has the benefit.'),
    value_kind: text(
      'Bij care_cost: cashable (verzilverbaar: er komt geld vrij dat de partij kan uitgeven) of social (maatschappelijke waarde: er komt geen geld vrij). Leeg: nog niet gezegd. Deze soorten worden nooit bij elkaar opgeteld.',
      'For care_cost: cashable (money comes free that the party can spend) or social (social value: no money comes free). Empty: not said yet. These kinds are never added together.',
    ),
    unit: text(
      'EUR; bij time_gain ook hours; bij extra_staff persons of FTE.',
      'EUR; for time_gain also hours; for extra_staff persons or FTE.',
    ),
    flow: text(
      'Bij extra_staff: inflow (instroom) of prevented_outflow (behoud).',
      'For extra_staff: inflow or prevented_outflow.',
    ),
    formula: text(
      'In plaats van bedragen: een formule over parameters, zoals reach * saving * price.',
      'Instead of amounts: a formula over parameters, such as reach * saving * price.',
    ),
    stated_sum: text(
      'De som zoals die gedrukt staat. Die wordt nagerekend en nooit gebruikt.',
      'The sum as printed. It is checked and never used.',
    ),
    source: SOURCE,
  },
  parameters: {
    key: text(
      'De naam van de rekenwaarde, zoals discount_rate of hours_per_fte. Waar Kapstok mee rekent, staat in de lijst van sleutels.',
      'The name of the parameter, such as discount_rate or hours_per_fte. What Kapstok computes with is in the list of keys.',
    ),
    scope: text(
      'Het project waarvoor de waarde geldt; leeg is het hele plan. Een waarde van een project gaat voor.',
      'The project the value holds for; empty is the whole plan. A value of a project goes first.',
    ),
    value: text('De waarde, in de eenheid van de rij.', 'The value, in the unit of the row.'),
    unit: text(
      'De eenheid, zoals 1/year, EUR/hour, hour/FTE/year of FTE/person.',
      'The unit, such as 1/year, EUR/hour, hour/FTE/year or FTE/person.',
    ),
    formula: text(
      'In plaats van een waarde: een formule over andere rekenwaarden.',
      'Instead of a value: a formula over other parameters.',
    ),
    meaning: text('Wat de waarde is, in gewone woorden.', 'What the value is, in plain words.'),
    source: SOURCE,
  },
};
