import { isolated, type Language, momentInWords, spelledUnitName, type Text, text } from '@kapstok/quantity';
import type { DrawnFigureDto } from '../schemas/certainty.ts';
import type { SummedCertainty } from '../schemas/summed-certainty.ts';
import { ERROR, SPREAD_HEAD, spreadCells } from './certainty-lists.ts';
import { DRAWN_HEAD, stateWords } from './how-drawn.ts';
import type { ListCell, ListTable } from './list-table.ts';

const TITLE = text('Zekerheid van plannen samen', 'Certainty of plans together');
const TOGETHER = text('samen', 'together');
const CHANCE = text('Kans', 'Chance');

const HEAD: readonly Text[] = [
  text('Regio', 'Region'),
  text('Plan', 'Plan'),
  text('Cijfer', 'Figure'),
  text('Jaar', 'Year'),
  text('Eenheid', 'Unit'),
  ...SPREAD_HEAD,
  text('Opmerking', 'Remark'),
  CHANCE,
  ERROR,
  ...DRAWN_HEAD,
];

type Part = Pick<SummedCertainty, 'figures' | 'answer' | 'chances'>;

/** Everything that plans come to together, of each region and each plan: a row for each figure and year, and for each chance. */
export function summedTable(document: SummedCertainty, language: Language): Omit<ListTable, 'name'> {
  const { region, regions, plans, fans, chancesByYear, shortageScenarios } = document;
  const whole = [region?.title ?? TOGETHER[language], TOGETHER[language]];
  const forecasts = shortageScenarios.flatMap(({ shortage, shareClosed }) => [shortage, shareClosed]);
  const rows = [
    ...partRows(whole, document, language),
    ...fans.flatMap(({ years }) => years.map(({ year, figure }) => figureRow(whole, figure, year, language))),
    ...chancesByYear.flatMap(({ label, years }) =>
      years.map(({ year, chance }) => chanceRow(whole, label[language], year, chance)),
    ),
    ...forecasts.map((figure) => figureRow(whole, figure, null, language)),
    ...regions.flatMap((one) => partRows([one.region.title, TOGETHER[language]], one, language)),
    ...plans.flatMap((one) => partRows([one.region.title, one.title], one, language)),
  ];
  const how = (row: Row): Row => {
    const [ofRegion = '', ofPlan = ''] = row;
    const { seed, draws, engine } = document;
    return [...row, draws, seed, engine, statesIn(document, String(ofRegion), String(ofPlan), language)];
  };
  return {
    title: TITLE[language],
    head: HEAD.map((one) => one[language]),
    rows: rows.map(how),
  };
}

/** Which states were drawn: of a plan its own, of plans together those of each. */
function statesIn(
  { level, plans, asOf }: SummedCertainty,
  ofRegion: string,
  ofPlan: string,
  language: Language,
): string {
  const isWhole = level === 'region' || ofRegion === TOGETHER[language];
  const inRegion = plans.filter(({ region }) => isWhole || region.title === ofRegion);
  const one = inRegion.filter(({ title }) => title === ofPlan);
  return (one.length > 0 ? one : inRegion).map((plan) => stateOf(plan, asOf, language)).join('; ');
}

const NOW = text('Werkversie', 'Working version');

/** What the state of a plan is called that is no version of it. */
function workingAt(asOf: string | null): Text {
  if (asOf === null) return NOW;
  const { nl, en } = momentInWords(new Date(asOf));
  return text(`Stand van ${nl}`, `As of ${en}`);
}

function stateOf(
  { title, version, entry, mark, why }: SummedCertainty['plans'][number],
  asOf: string | null,
  language: Language,
): string {
  if (why !== null) return `${isolated(title)}: ${why[language]}`;
  const now = mark === null ? workingAt(asOf) : undefined;
  const name =
    version === null ? now : text(`Versie ${isolated(version.name)}`, `Version ${isolated(version.name)}`);
  return stateWords({ plan: title, entry, mark }, name)[language];
}

type Row = readonly ListCell[];

function partRows(
  of: readonly string[],
  { figures, answer, chances }: Part,
  language: Language,
): readonly Row[] {
  return [
    ...[answer.shareClosed, answer.shareOfAmbition, ...figures].map((figure) =>
      figureRow(of, figure, null, language),
    ),
    ...chances.map(({ label, chance }) => chanceRow(of, label[language], null, chance)),
  ];
}

function figureRow(
  of: readonly string[],
  figure: DrawnFigureDto,
  year: number | null,
  language: Language,
): Row {
  const unit = spelledUnitName(figure.unit)[language];
  return [...of, figure.label[language], year, unit, ...spreadCells(figure, language), null, null];
}

const NO_SPREAD: Row = Array.from({ length: 9 }, () => null);

function chanceRow(
  of: readonly string[],
  label: string,
  year: number | null,
  chance: SummedCertainty['chances'][number]['chance'],
): Row {
  return [...of, label, year, null, ...NO_SPREAD, chance?.value ?? null, chance?.error ?? null];
}
