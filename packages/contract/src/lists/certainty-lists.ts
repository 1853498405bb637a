import type { Calculation } from '@kapstok/engine';
import { assumptionQualityName } from '@kapstok/plan';
import { type Language, spelledUnitName, type Text, text } from '@kapstok/quantity';
import { type CertaintyAsked, certainty } from '../documents/certainty.ts';
import type { AssumptionDto, DrawnFigureDto, SensitivityDto } from '../schemas/certainty.ts';
import type { DrawnTable } from './how-drawn.ts';
import { absentCell, boundCell, type ListCell, tableOf, withUnit } from './list-table.ts';

/** What a percentile may be off by. */
export const ERROR: Text = text('Rekenfout', 'Error');

/** Heads of the columns that `spreadCells` fills. */
export const SPREAD_HEAD: readonly Text[] = [
  text('P5', 'P5'),
  ERROR,
  text('P50', 'P50'),
  ERROR,
  text('P95', 'P95'),
  ERROR,
  text('Gemiddelde', 'Mean'),
  ERROR,
];

/** What the plan, each pillar and each project adds, with where the draws of it lie; a row for each figure. */
export function certaintyScopesTable(
  calculation: Calculation,
  asked: CertaintyAsked,
  language: Language,
): DrawnTable {
  const how = certainty(calculation, asked);
  const table = tableOf('certainty-scopes', language, {
    title: text('Marges', 'Spreads'),
    head: [
      text('Code', 'Code'),
      text('Naam', 'Name'),
      text('Onderdeel van', 'Part of'),
      text('Cijfer', 'Figure'),
      text('Eenheid', 'Unit'),
      ...SPREAD_HEAD,
      text('Opmerking', 'Remark'),
    ],
    rows: how.scopes.flatMap(({ scope, name, pillar, figures }) =>
      figures.map((figure) => [
        scope,
        name,
        pillar,
        figure.label[language],
        spelledUnitName(figure.unit)[language],
        ...spreadCells(figure, language),
      ]),
    ),
  });
  return { table, how };
}

/** Percentiles and mean of a figure, each with its error, and what is not known of it. */
export function spreadCells({ drawn }: DrawnFigureDto, language: Language): readonly ListCell[] {
  if (drawn.kind !== 'known') {
    const absent = absentCell(drawn.kind, language);
    return [absent, null, absent, null, absent, null, absent, null, ''];
  }
  const statistics = [drawn.p5, drawn.p50, drawn.p95, drawn.mean];
  return [...statistics.flatMap(({ value, error }) => [value, error]), boundCell(drawn, language)];
}

const RANKED: readonly Text[] = [
  text('Gaat mee met de uitkomst, -1 tot 1', 'Moves with the outcome, -1 to 1'),
  text('Deel van de spreiding', 'Share of the spread'),
  text('Marge na meting smaller, geschat', 'Range narrower once measured, estimated'),
];

function rankedCells(sensitivity: SensitivityDto | null): readonly ListCell[] {
  if (sensitivity === null) return RANKED.map(() => null);
  return [sensitivity.rankCorrelation, sensitivity.varianceShare, sensitivity.narrows];
}

/** Every assumption with what it is about, how well it is founded and what it does to the contribution. */
export function assumptionsTable(
  calculation: Calculation,
  asked: CertaintyAsked,
  language: Language,
): DrawnTable {
  const how = certainty(calculation, asked);
  const table = tableOf('assumptions-register', language, {
    title: text('Aannames', 'Assumptions'),
    head: [
      text('Nummer', 'Number'),
      text('Naam', 'Name'),
      text('Gaat over', 'Is about'),
      text('Wat is aangenomen', 'What is assumed'),
      text('Groep', 'Group'),
      text('Samenhang', 'Correlation'),
      text('Onderbouwing', 'Grounds'),
      text('Bron', 'Source'),
      text('Toelichting', 'Note'),
      ...RANKED,
    ],
    rows: how.register.map((row) => [
      row.id,
      row.name[language],
      row.on.map(({ label }) => label[language]).join('; '),
      row.words[language],
      row.group,
      row.correlation,
      qualityCell(row, language),
      row.source,
      row.note,
      ...rankedCells(row.sensitivity),
    ]),
  });
  return { table, how };
}

function qualityCell({ quality }: AssumptionDto, language: Language): ListCell {
  return assumptionQualityName(quality ?? '')[language];
}

/** What contribution and share of the shortage hang on, the strongest first. */
export function sensitivitiesTable(
  calculation: Calculation,
  asked: CertaintyAsked,
  language: Language,
): DrawnTable {
  const how = certainty(calculation, asked);
  const { sensitivities, shareSensitivities, comparedIn } = how;
  const outcomes = [
    { outcome: withUnit(text('Bijdrage', 'Contribution'), comparedIn), of: sensitivities },
    { outcome: text('Deel van het tekort', 'Share of the shortage'), of: shareSensitivities },
  ];
  const table = tableOf('sensitivities', language, {
    title: text('Waar het van afhangt', 'What it hangs on'),
    head: [
      text('Uitkomst', 'Outcome'),
      text('Aanname', 'Assumption'),
      text('Naam', 'Name'),
      ...RANKED,
      text('Uitkomst bij de laagste tien procent', 'Outcome at the lowest tenth'),
      text('Uitkomst bij de hoogste tien procent', 'Outcome at the highest tenth'),
      text('Meer dan toeval', 'More than chance'),
    ],
    rows: outcomes.flatMap(({ outcome, of }) =>
      of.map((each) => [
        outcome[language],
        each.assumption,
        each.name[language],
        ...rankedCells(each),
        each.whenLow,
        each.whenHigh,
        (each.isNoise ? text('nee', 'no') : text('ja', 'yes'))[language],
      ]),
    ),
  });
  return { table, how };
}
