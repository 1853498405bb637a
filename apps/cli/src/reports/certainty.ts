import {
  amountWords,
  boundedChanceWords,
  type Certainty,
  type ChanceDto,
  type DrawnFigureDto,
  type EstimatedDto,
} from '@kapstok/contract';
import { formatNumber, formatShare, type Language, type Text, text } from '@kapstok/quantity';
import type { Io } from '../io.ts';
import { numbers, tableLines, words } from '../terminal/table.ts';
import { folded } from '../terminal/width.ts';

const MOST_SENSITIVITIES = 5;

const BOUNDS = {
  exact: text('', ''),
  atLeast: text('ten minste', 'at least'),
  atMost: text('ten hoogste', 'at most'),
  partial: text('voor zover bekend', 'as far as known'),
} as const;
const ABSENT = {
  unknown: text('onbekend', 'unknown'),
  notApplicable: text('n.v.t.', 'n/a'),
} as const;

/** How sure the answer is, as people read it: the sentences first, then the numbers with their error. */
export function certaintyReport(document: Certainty, language: Language, io: Io): string {
  const [first = text('', ''), ...rest] = document.sentences;
  const blocks = [
    [io.style.bold(first[language])],
    rest.flatMap((sentence) => folded(sentence[language], io.width)),
    figureTable(document, language, io.width),
    chanceTable(document.chances, language, io.width),
    sensitivityTable(document, language, io.width),
    [drawnHow(document)[language], planDrawn(document)[language]],
  ];
  const written = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'));
  return `${written.join('\n\n')}\n`;
}

function figureTable({ answer, scopes }: Certainty, language: Language, width: number): readonly string[] {
  const ofPlan = scopes.find(({ kind }) => kind === 'plan')?.figures ?? [];
  return figureTableOf([...Object.values(answer), ...ofPlan], language, width);
}

/** Figures with their percentiles, each with its error; one that is named twice stands once. */
export function figureTableOf(
  shown: readonly DrawnFigureDto[],
  language: Language,
  width: number,
): readonly string[] {
  const figures = [...new Map(shown.map((figure) => [figure.id, figure])).values()];
  const columns = [
    words(text('Cijfer', 'Figure')[language]),
    numbers('P5'),
    numbers('P50'),
    numbers('P95'),
    words(''),
  ];
  return tableLines(
    columns,
    figures.map((figure) => [figure.label[language], ...figureCells(figure, language)]),
    width,
  );
}

/** Percentiles with their error, and what unknown parts would do to them. */
export function figureCells({ unit, drawn }: DrawnFigureDto, language: Language): readonly string[] {
  if (drawn.kind !== 'known') return ['', '', '', ABSENT[drawn.kind][language]];
  const cells = [drawn.p5, drawn.p50, drawn.p95].map((one) => withError(one, unit, language));
  return [...cells, BOUNDS[drawn.bound][language]];
}

/** `353,7 fte ± 0,5`: the error in the unit of the number. */
function withError({ value, error }: EstimatedDto, unit: string, language: Language): string {
  const amount = amountWords(value, unit)[language];
  if (error === 0) return amount;
  return `${amount} ± ${unit === '1' ? formatShare(error, language, 2) : plain(error, language)}`;
}

const SMALL = 100;

function plain(error: number, language: Language): string {
  return formatNumber(error, language, error < SMALL ? 1 : 0);
}

/** Chances with their error, and what has to hold. */
export function chanceTable(
  chances: readonly ChanceDto[],
  language: Language,
  width: number,
): readonly string[] {
  const columns = [
    words(text('Kans', 'Chance')[language]),
    words(text('uitkomst', 'outcome')[language]),
    words(text('wat ervoor moet gelden', 'what has to hold')[language]),
  ];
  const rows = chances.map(({ label, about, chance, bound }) => [
    label[language],
    chance === null ? '-' : chanceCell(chance, bound, language),
    about[language],
  ]);
  return tableLines(columns, rows, width);
}

function chanceCell(chance: EstimatedDto, bound: ChanceDto['bound'], language: Language): string {
  const error = chance.error === 0 ? '' : ` ± ${formatShare(chance.error, language, 1)}`;
  return `${boundedChanceWords(chance, bound)[language]}${error}`;
}

function sensitivityTable(
  { sensitivities, comparedIn }: Certainty,
  language: Language,
  width: number,
): readonly string[] {
  const strongest = sensitivities.filter(({ isNoise }) => !isNoise).slice(0, MOST_SENSITIVITIES);
  if (strongest.length === 0) return [];
  const columns = [
    words(text('De bijdrage hangt af van', 'The contribution hangs on')[language]),
    numbers(text('gaat mee', 'moves with')[language]),
    numbers(text('deel van de spreiding', 'share of the spread')[language]),
    numbers(text('bij laag', 'when low')[language]),
    numbers(text('bij hoog', 'when high')[language]),
  ];
  const rows = strongest.map((each) => [
    `${each.assumption} ${each.name[language]}`,
    formatNumber(each.rankCorrelation, language, 2),
    formatShare(each.varianceShare, language, 0),
    amountWords(each.whenLow, comparedIn)[language],
    amountWords(each.whenHigh, comparedIn)[language],
  ]);
  return tableLines(columns, rows, width);
}

/** What was drawn of the plan: a mark of all that stands in it. */
function planDrawn({ from: { plan, mark } }: Certainty): Text {
  return text(`${plan}, kenmerk ${mark ?? ''}`, `${plan}, mark ${mark ?? ''}`);
}

/** By how many draws, which seed and which engine. */
export function drawnHow({ seed, draws, engine }: Pick<Certainty, 'seed' | 'draws' | 'engine'>): Text {
  const number = (language: Language): string => formatNumber(draws, language);
  return text(
    `${number('nl')} trekkingen, begingetal ${seed}, ${engine}: met hetzelfde plan geven deze drie dezelfde uitkomst.`,
    `${number('en')} draws, seed ${seed}, ${engine}: of the same plan these three give the same outcome.`,
  );
}
