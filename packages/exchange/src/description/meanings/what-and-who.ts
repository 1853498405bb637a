import { text } from '@kapstok/quantity';
import { type Meanings, PILLAR, SOURCE } from './shared.ts';

/** Columns of the tables that say what the plan is and who is in it. */
export const WHAT_AND_WHO: Readonly<Record<string, Meanings>> = {
  plan: {
    key: text(
      'Waar de rij over gaat: title (naam van het plan), of een naam voor een niveau.',
      'What the row is about: title (name of the plan), or a name for a level.',
    ),
    value: text('Wat het plan daarover zegt.', 'What the plan says about it.'),
    source: SOURCE,
  },
  pillars: {
    code: text(
      'De code waarmee andere tabellen de pijler noemen.',
      'The code by which other tables name the pillar.',
    ),
    name: text('De naam van de pijler.', 'The name of the pillar.'),
    motto: text('Waar de pijler voor staat, in één zin.', 'What the pillar stands for, in one sentence.'),
    lead_scope: text(
      'Het gebied dat de pijler bedient, zoals het in labour-shortage heet. Een groter gebied is een open keuze.',
      'The area the pillar serves, as labour-shortage calls it. A larger area is an open choice.',
    ),
    source: SOURCE,
  },
  projects: {
    code: text(
      'De code waarmee andere tabellen het project noemen.',
      'The code by which other tables name the project.',
    ),
    printed_code: text('De code op de projectkaart.', 'The code on the project card.'),
    budget_code: text('De code in de begroting.', 'The code in the budget.'),
    other_printed_code: text(
      'Een code die elders voor hetzelfde project gedrukt staat.',
      'A code printed elsewhere for the same project.',
    ),
    pillar: PILLAR,
    name: text('De naam van het project.', 'The name of the project.'),
    former_name: text('Hoe het project eerder heette.', 'What the project was called before.'),
    kind: text('project of programme_management (programmamanagement).', 'project or programme_management.'),
    in_portfolio: text(
      'Of het portfolio van de pijler het project noemt.',
      "Whether the pillar's portfolio lists the project.",
    ),
    in_application: text('Of het project in de aanvraag zit.', 'Whether the project is in the application.'),
    has_business_case: text(
      'Of het plan een businesscase van het project geeft.',
      'Whether the plan gives a business case of the project.',
    ),
    phase: text('De fase van het project.', 'The phase of the project.'),
    other_printed_phase: text(
      'Een andere fase die elders gedrukt staat.',
      'Another phase printed elsewhere.',
    ),
    parties: text('Partijen die meedoen, bij code of naam.', 'Parties that take part, by code or name.'),
    reach: text('Hoeveel inwoners het project bereikt.', 'How many residents the project reaches.'),
    reach_source: text('Waar het bereik staat.', 'Where the reach stands.'),
    start_condition: text(
      'Wat er eerst moet zijn voordat het project begint.',
      'What must be there before the project starts.',
    ),
    bundles: text(
      'Initiatieven die in het project zijn samengenomen.',
      'Initiatives taken together in the project.',
    ),
    source: SOURCE,
  },
  organisations: {
    code: text(
      'De code waarmee projecten de organisatie noemen.',
      'The code by which projects name the organisation.',
    ),
    name: text('De naam van de organisatie.', 'The name of the organisation.'),
    kind: text(
      'Soort organisatie, zoals ziekenhuis of gemeente.',
      'Kind of organisation, such as hospital or municipality.',
    ),
    aliases: text('Andere schrijfwijzen van de naam.', 'Other spellings of the name.'),
    source: SOURCE,
  },
  municipalities: {
    name: text('De naam van de gemeente.', 'The name of the municipality.'),
    municipality_code: text(
      'De gemeentecode van het CBS, met de nullen vooraan. Leeg: nog in te vullen.',
      'The code of the municipality by the CBS, with its leading zeros. Empty: still to be filled in.',
    ),
    mandate: text(
      'mandaatgemeente als de gemeente namens de andere aanvraagt.',
      'mandaatgemeente if it applies on behalf of the others.',
    ),
    spuk_share: text(
      'Het deel van de gemeente in de SPUK zoals het plan dat drukt; anders leeg. Wat is afgesproken over terugbetalen, staat in cost-key-shares.',
      "The municipality's share of the SPUK grant as the plan prints it; else empty. What was agreed on paying back stands in cost-key-shares.",
    ),
    source: SOURCE,
  },
  bodies: {
    code: text('De code waarmee besluiten het gremium noemen.', 'The code by which decisions name the body.'),
    name: text('De naam van het gremium.', 'The name of the body.'),
    level: text('Het niveau, zoals regio, plan of pijler.', 'The level, such as region, plan or pillar.'),
    cadence: text('Hoe vaak het bijeenkomt.', 'How often it meets.'),
    can_decide: text(
      'Of het mag besluiten; nee betekent dat het adviseert.',
      'Whether it may decide; no means that it advises.',
    ),
    chair_role: text('De rol van wie voorzit, geen naam.', 'The role of the chair, no name.'),
    source: SOURCE,
  },
  'related-plans': {
    name: text('De naam van het andere plan.', 'The name of the other plan.'),
    lead_insurer: text('De zorgverzekeraar die het beoordeelt.', 'The insurer that judges it.'),
    care_kinds: text('Soorten zorg waar het over gaat.', 'Kinds of care it is about.'),
    status: text('Hoe ver het is.', 'How far it is.'),
    source: SOURCE,
  },
};
