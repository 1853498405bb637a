import { text } from '@kapstok/quantity';
import { type Meanings, PILLAR, PROJECT, SOURCE, STATED_TOTAL } from './shared.ts';

/** Columns of the tables about what the plan costs and who pays. */
export const MONEY: Readonly<Record<string, Meanings>> = {
  'budget-lines': {
    id: text('Een eigen code voor de post.', 'A code of its own for the line.'),
    pillar: PILLAR,
    project: PROJECT,
    group: text('De groep waar de post onder staat.', 'The group the line stands under.'),
    item: text('De omschrijving van de post.', 'The description of the line.'),
    cost_type: text(
      'internal_staff (eigen personeel), external_hire (inhuur), material (materieel), of een eigen kostensoort.',
      'internal_staff, external_hire, material, or a cost type of your own.',
    ),
    stated_total: STATED_TOTAL,
    source: SOURCE,
  },
  'budget-stated-subtotals': {
    pillar: PILLAR,
    project: text(
      'Het project; leeg bij een subtotaal van een pijler.',
      'The project; empty for a subtotal of a pillar.',
    ),
    level: text('project of pillar (pijler).', 'project or pillar.'),
    stated_total: STATED_TOTAL,
    source: SOURCE,
  },
  funding: {
    project: text('Het project, of * voor alle projecten.', 'The project, or * for all projects.'),
    source_kind: text(
      'De bron, zoals SPUK IZA of Zvw transformatiemiddelen.',
      'The source, such as SPUK IZA or Zvw transformation money.',
    ),
    amount: text(
      'Het bedrag in EUR, of rest voor wat er overblijft.',
      'The amount in EUR, or rest for what is left.',
    ),
    stated_share: text('Het deel dat het plan erbij noemt.', 'The share the plan states with it.'),
    condition: text('De voorwaarde waaronder het geld komt.', 'The condition under which the money comes.'),
    grant: text(
      'De toekenning waaruit het komt. Leeg is die met dezelfde bron.',
      'The grant it comes from. Empty is that of the same source.',
    ),
    source: SOURCE,
  },
  'structural-costs': {
    project: PROJECT,
    item: text('Wat er na het plan elk jaar nodig blijft.', 'What is needed every year after the plan.'),
    amount: text('Wat dat kost, in EUR per jaar.', 'What that costs, in EUR per year.'),
    payer: text(
      'Wie het betaalt; leeg als dat er niet staat.',
      'Who pays for it; empty when that is not said.',
    ),
    law: text(
      'De wet waaronder het valt: Zvw, Wlz, Wmo of Jeugdwet.',
      'The law it falls under: Zvw, Wlz, Wmo or Jeugdwet.',
    ),
    indicator: text(
      'De indicator van het resultaat dat het in stand houdt.',
      'The indicator of the result that it keeps up.',
    ),
    agreed_on: text('Sinds wanneer is afgesproken wie betaalt.', 'Since when it is agreed who pays.'),
    decision: text('Het besluit waarin dat is afgesproken.', 'The decision in which that was agreed.'),
    source: SOURCE,
  },
};
