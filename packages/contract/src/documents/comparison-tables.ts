import { rowName, shownPair } from '@kapstok/audit';
import { isYear, numberColumn, spelledNumber } from '@kapstok/plan';
import { type Language, minuteOnClock, type Text, text } from '@kapstok/quantity';
import type { Deed, ToldEdit } from '../schemas/change.ts';
import type { Comparison } from '../schemas/comparison.ts';
import type { FigureDto } from '../schemas/figure.ts';
import { differenceInCell, figureInCell, type ShownNumber } from './shown-number.ts';

/** A cell of a comparison: words, a number as people write it, or nothing. */
export type ComparisonCell = string | ShownNumber | null;

/** A table of a comparison, in one language. */
export interface ComparisonTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly ComparisonCell[])[];
}

const KINDS: Readonly<Record<ToldEdit['kind'], Text>> = {
  add: text('toegevoegd', 'added'),
  remove: text('verwijderd', 'removed'),
  set: text('gewijzigd', 'changed'),
  move: text('verplaatst', 'moved'),
};

const EDIT_HEAD: readonly Text[] = [
  text('Tabel', 'Table'),
  text('Regel', 'Row'),
  text('Pijler', 'Pillar'),
  text('Project', 'Project'),
  text('Wat', 'What'),
  text('Kolom', 'Column'),
  text('Was', 'Was'),
  text('Is', 'Is'),
  text('Wie', 'Who'),
  text('Rol', 'Role'),
  text('Wanneer (Nederlandse tijd)', 'When (Dutch time)'),
  text('Waarom', 'Why'),
];

const UNKNOWN = text('onbekend', 'unknown');
const NOT_APPLICABLE = text('n.v.t.', 'n/a');

/** Who did last what an edit tells; undefined where nobody may tell. */
export type DoneBy = (edit: ToldEdit) => Deed | undefined;

/** A cell of the plan: of a column of numbers the number it says, else its words. */
function planCell(
  { table, field }: ToldEdit,
  spelled: string,
  shown: Text,
  language: Language,
): ComparisonCell {
  const column = field === null ? undefined : numberColumn(table, field);
  const number = column === undefined ? undefined : spelledNumber(spelled);
  if (number === undefined) return shown[language];
  const { value, decimals, isPercent, euro } = number;
  const isGrouped = !(column?.mayBeYear === true && isYear(spelled));
  if (!isPercent) return { value, decimals, isGrouped, ...(euro === '' ? {} : { before: euro }) };
  return { value: Number(`${value}e-2`), decimals, isPercent };
}

function deedCells(deed: Deed | undefined, language: Language): ComparisonCell[] {
  if (deed === undefined) return [null, null, null, null];
  const { account, role, at, reason } = deed;
  return [account?.name ?? null, role[language], minuteOnClock(new Date(at)), reason];
}

function editRow(edit: ToldEdit, deed: Deed | undefined, language: Language): ComparisonCell[] {
  const { table, field, before, after } = edit;
  const shown = shownPair(table, field, { before, after });
  return [
    edit.tableTitle[language],
    rowName(table, edit.name)[language],
    edit.pillar,
    edit.project,
    KINDS[edit.kind][language],
    edit.fieldName?.[language] ?? null,
    planCell(edit, before, shown.before, language),
    planCell(edit, after, shown.after, language),
    ...deedCells(deed, language),
  ];
}

/** Every edit on a line of its own, with who made it last and why; where they can't be known a line that says so. */
export function editsTable(
  { counts, edits, unknowns }: Comparison,
  language: Language,
  doneBy: DoneBy,
): ComparisonTable {
  const unknown = counts === null ? unknowns : [];
  const none = Array.from<null>({ length: EDIT_HEAD.length - 2 }).fill(null);
  return {
    title: text('Wijzigingen', 'Changes')[language],
    head: EDIT_HEAD.map((head) => head[language]),
    rows: [
      ...unknown.map((why): ComparisonCell[] => [UNKNOWN[language], why[language], ...none]),
      ...edits.map((edit) => editRow(edit, doneBy(edit), language)),
    ],
  };
}

function figureCell(figure: FigureDto | null, language: Language): ComparisonCell {
  if (figure?.value.kind === 'notApplicable') return NOT_APPLICABLE[language];
  return (figure === null ? null : figureInCell(figure, language)) ?? UNKNOWN[language];
}

/** Which of the edits a comparison tells: all where nothing is named. */
export interface ChosenEdits {
  readonly pillar?: string | undefined;
  readonly kind?: ToldEdit['kind'] | undefined;
}

/** Every headline figure of the whole plan on both sides, and how much it differs. */
export function figuresTable({ from, to, headline }: Comparison, language: Language): ComparisonTable {
  const statedIn = (side: Text): Text => text(`Genoemd in ${side.nl}`, `Stated in ${side.en}`);
  const stated = (figure: FigureDto | undefined): ComparisonCell =>
    figure === undefined ? null : figureCell(figure, language);
  const head = [
    text('Cijfer', 'Figure'),
    from.name,
    to.name,
    text('Verschil', 'Difference'),
    statedIn(from.name),
    statedIn(to.name),
    text('Wat niet te zeggen is', 'What can’t be said'),
  ];
  return {
    title: text('Vergelijking', 'Comparison')[language],
    head: head.map((words) => words[language]),
    rows: headline.map((figure): ComparisonCell[] => [
      figure.label[language],
      figureCell(figure.from, language),
      figureCell(figure.to, language),
      figure.difference === null
        ? UNKNOWN[language]
        : (differenceInCell(figure.difference, language) ?? UNKNOWN[language]),
      stated(figure.statedFrom?.figure),
      stated(figure.statedTo?.figure),
      figure.unknown?.[language] ?? null,
    ]),
  };
}

const COUNTED: readonly (readonly [keyof NonNullable<Comparison['counts']>, Text])[] = [
  ['added', text('Toegevoegd', 'Added')],
  ['removed', text('Verwijderd', 'Removed')],
  ['changed', text('Gewijzigd', 'Changed')],
  ['moved', text('Verplaatst', 'Moved')],
];

/** What is compared, which edits are told, and how many there are: for the sheet that says of what a file is. */
export function comparedRows(
  { from, to, counts, pillars }: Comparison,
  language: Language,
  { pillar, kind }: ChosenEdits = {},
): readonly (readonly ComparisonCell[])[] {
  const name = pillars.find(({ code }) => code === pillar)?.name ?? '';
  const said = (label: Text, words: ComparisonCell): ComparisonCell[] => [label[language], words];
  return [
    said(text('Van', 'From'), from.name[language]),
    said(text('Naar', 'To'), to.name[language]),
    ...(pillar === undefined ? [] : [said(text('Alleen pijler', 'Only pillar'), `${pillar} ${name}`.trim())]),
    ...(kind === undefined ? [] : [said(text('Alleen wat is', 'Only what was'), KINDS[kind][language])]),
    ...COUNTED.map(([one, label]) =>
      said(label, counts === null ? UNKNOWN[language] : { value: counts[one], decimals: 0 }),
    ),
  ];
}
