import { type Text, text } from '@kapstok/quantity';

/** The columns of a request in a file, by what they hold: their heads, in both languages. */
export const REQUEST_COLUMNS = {
  indicator: text('Indicator', 'Indicator'),
  name: text('Naam', 'Name'),
  period: text('Periode', 'Period'),
  unit: text('Eenheid', 'Unit'),
  previous: text('Vorige periode', 'Last period'),
  answer: text('Antwoord', 'Answer'),
  value: text('Waarde', 'Value'),
  numerator: text('Aantal', 'How many'),
  denominator: text('Van hoeveel', 'Of how many'),
  because: text('Het klopt, want', 'It is right, because'),
  remark: text('Opmerking', 'Remark'),
  state: text('Stand', 'State'),
  question: text('Vraag aan u', 'Question to you'),
  howMeasured: text('Hoe gemeten', 'How measured'),
} as const satisfies Readonly<Record<string, Text>>;

/** A column of a request in a file. */
export type RequestColumn = keyof typeof REQUEST_COLUMNS;

/** Those in which somebody answers, and those that say to what: a file without one of them can't be read. */
export const READ_COLUMNS = [
  'indicator',
  'period',
  'answer',
  'value',
  'numerator',
  'denominator',
  'because',
  'remark',
] as const satisfies readonly RequestColumn[];

/** A column that is read back. */
export type ReadColumn = (typeof READ_COLUMNS)[number];

/** What is answered, in words: `measured` with a figure beside it, or why there is none. */
export const ANSWERS = {
  measured: text('gemeten', 'measured'),
  not_measured: text('niet gemeten', 'not measured'),
  too_few: text('te weinig', 'too few'),
  not_applicable: text('n.v.t.', 'n/a'),
} as const;

/** A way to answer. */
export type AnswerKind = keyof typeof ANSWERS;

const SPELLED: readonly (readonly [RegExp, AnswerKind])[] = [
  [/^(?:gemeten|een getal|een deel van een geheel|measured)$/i, 'measured'],
  [/^(?:niet gemeten|not measured)$/i, 'not_measured'],
  [/^(?:te weinig(?: om te melden)?|too few(?: to report)?)$/i, 'too_few'],
  [/^(?:n\.?\s?v\.?\s?t\.?|niet van toepassing|n\/a|not applicable)$/i, 'not_applicable'],
];

/** What words answer; undefined when they are none of these. */
export function answerIn(words: string): AnswerKind | undefined {
  return SPELLED.find(([pattern]) => pattern.test(words))?.[1];
}

/** The sheet that explains the other, which also tells which request it is. */
export const GUIDE: Text = text('Uitleg', 'Guide');

/** Before the mark of a request, in the sheet that explains. */
export const MARK: Text = text('Kenmerk (niet wijzigen)', 'Mark (do not change)');
