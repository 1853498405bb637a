import { type Language, type Text, text } from '@kapstok/quantity';
import type { ListCell } from '../lists/list-table.ts';
import type { ToldEdit } from '../schemas/change.ts';
import type { Comparison } from '../schemas/comparison.ts';
import type { FigureDto } from '../schemas/figure.ts';
import { boundedWords } from './bounded-words.ts';

/** A table of a comparison, in one language. */
export interface ComparisonTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly ListCell[])[];
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
];

const UNKNOWN = text('onbekend', 'unknown');

function editRow(edit: ToldEdit, language: Language): ListCell[] {
  return [
    edit.tableTitle[language],
    edit.name,
    edit.pillar,
    edit.project,
    KINDS[edit.kind][language],
    edit.fieldName?.[language] ?? null,
    edit.before,
    edit.after,
  ];
}

/** Every edit on a line of its own; where they can't be known a line that says so. */
export function editsTable({ counts, edits, unknowns }: Comparison, language: Language): ComparisonTable {
  const unknown = counts === null ? unknowns : [];
  const none = Array.from<null>({ length: EDIT_HEAD.length - 2 }).fill(null);
  return {
    title: text('Wijzigingen', 'Changes')[language],
    head: EDIT_HEAD.map((head) => head[language]),
    rows: [
      ...unknown.map((why): ListCell[] => [UNKNOWN[language], why[language], ...none]),
      ...edits.map((edit) => editRow(edit, language)),
    ],
  };
}

const NOT_APPLICABLE = text('n.v.t.', 'n/a');

function words(figure: FigureDto | null, language: Language): string {
  if (figure === null || figure.value.kind === 'unknown') return UNKNOWN[language];
  const { value } = figure;
  if (value.kind === 'notApplicable') return NOT_APPLICABLE[language];
  return boundedWords(value, figure.unit)[language];
}

const FIGURE_HEAD: readonly Text[] = [
  text('Cijfer', 'Figure'),
  text('Van', 'From'),
  text('Naar', 'To'),
  text('Verschil', 'Difference'),
  text('Genoemd in van', 'Stated in from'),
  text('Genoemd in naar', 'Stated in to'),
  text('Wat niet te zeggen is', 'What can’t be said'),
];

/** Which of the edits a comparison tells: all where nothing is named. */
export interface ChosenEdits {
  readonly pillar?: string | undefined;
  readonly kind?: ToldEdit['kind'] | undefined;
}

/** What is compared, which edits are told and how many, and every headline figure of the whole plan. */
export function figuresTable(of: Comparison, language: Language, chosen: ChosenEdits = {}): ComparisonTable {
  const { from, to, counts } = of;
  const { pillar, kind } = chosen;
  const said = (label: Text, one: string, other = ''): ListCell[] => [label[language], one, other];
  const stated = (figure: FigureDto | null): ListCell => (figure === null ? null : words(figure, language));
  const counted = (label: Text, kind: keyof NonNullable<Comparison['counts']>): ListCell[] =>
    said(label, '', counts === null ? UNKNOWN[language] : String(counts[kind]));
  return {
    title: text('Vergelijking', 'Comparison')[language],
    head: FIGURE_HEAD.map((head) => head[language]),
    rows: [
      said(text('Wat wordt vergeleken', 'What is compared'), from.name[language], to.name[language]),
      ...(pillar === undefined ? [] : [said(text('Alleen pijler', 'Only pillar'), pillar)]),
      ...(kind === undefined ? [] : [said(text('Alleen wat is', 'Only what was'), KINDS[kind][language])]),
      counted(text('Toegevoegd', 'Added'), 'added'),
      counted(text('Verwijderd', 'Removed'), 'removed'),
      counted(text('Gewijzigd', 'Changed'), 'changed'),
      counted(text('Verplaatst', 'Moved'), 'moved'),
      ...of.headline.map((figure): ListCell[] => [
        figure.label[language],
        words(figure.from, language),
        words(figure.to, language),
        figure.difference === null ? UNKNOWN[language] : words(figure.difference, language),
        stated(figure.statedFrom?.figure ?? null),
        stated(figure.statedTo?.figure ?? null),
        figure.unknown?.[language] ?? null,
      ]),
    ],
  };
}
