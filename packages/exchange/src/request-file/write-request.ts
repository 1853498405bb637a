import type { Measured } from '@kapstok/plan';
import { type Language, type Text, text } from '@kapstok/quantity';
import type { WrittenColumn, WrittenSheet, WrittenValue } from '../workbook/written-sheet.ts';
import { writeWorkbook } from '../workbook-write.ts';
import {
  ANSWERS,
  type AnswerKind,
  GUIDE,
  MARK,
  REQUEST_COLUMNS,
  type RequestColumn,
} from './request-columns.ts';
import type { FigureToFill, RequestMark, RequestToFill } from './request-file.ts';

/** How each column is shown, in the order in which they stand. */
const SHOWN: readonly (readonly [RequestColumn, Omit<WrittenColumn, 'head'>])[] = [
  ['indicator', { format: 'words', width: 12 }],
  ['name', { format: 'words', width: 34, wrap: true }],
  ['period', { format: 'words', width: 18, wrap: true }],
  ['unit', { format: 'words', width: 14, wrap: true }],
  ['previous', { format: 'words', width: 16, wrap: true }],
  ['answer', { format: 'words', width: 15 }],
  ['value', { format: 'plain', width: 12 }],
  ['numerator', { format: 'plain', width: 12 }],
  ['denominator', { format: 'plain', width: 14 }],
  ['because', { format: 'words', width: 30, wrap: true }],
  ['remark', { format: 'words', width: 30, wrap: true }],
  ['state', { format: 'words', width: 18, wrap: true }],
  ['question', { format: 'words', width: 30, wrap: true }],
  ['howMeasured', { format: 'words', width: 50, wrap: true }],
];

const SHEET = text('Cijfers', 'Figures');

/** A request as a workbook to fill in: a row for each figure, and a sheet that explains. The same request gives the same bytes. */
export async function requestWorkbook(request: RequestToFill, language: Language): Promise<Uint8Array> {
  return await writeWorkbook(request.title, [figuresSheet(request, language), guideSheet(request, language)]);
}

function figuresSheet({ figures }: RequestToFill, language: Language): WrittenSheet {
  return {
    name: SHEET[language],
    columns: SHOWN.map(([column, shown]) => ({
      ...shown,
      head: REQUEST_COLUMNS[column][language],
      ...(column === 'answer' ? { choices: Object.values(ANSWERS).map((words) => words[language]) } : {}),
    })),
    rows: figures.map((figure) => SHOWN.map(([column]) => cellOf(figure, column, language))),
    frozenColumns: 2,
  };
}

function cellOf(figure: FigureToFill, column: RequestColumn, language: Language): WrittenValue {
  const { measured } = figure;
  switch (column) {
    case 'period':
      return figure.period;
    case 'unit':
      return figure.unitInWords;
    case 'answer':
      return measured === undefined ? '' : ANSWERS[answerOf(measured)][language];
    case 'value':
      return measured?.kind === 'value' ? measured.value : null;
    case 'numerator':
    case 'denominator':
      return measured?.kind === 'share' ? measured[column] : null;
    default:
      return figure[column];
  }
}

function answerOf({ kind }: Measured): AnswerKind {
  return kind === 'value' || kind === 'share' ? 'measured' : kind;
}

function guideSheet({ about, mark }: RequestToFill, language: Language): WrittenSheet {
  const rules = RULES.map(([what, how]) => [what[language], how[language]]);
  return {
    name: GUIDE[language],
    columns: [
      { head: WHAT[language], format: 'words', width: 26, wrap: true },
      { head: '', format: 'words', width: 90, wrap: true },
    ],
    rows: [...about, ...rules, [MARK[language], markWords(mark)]],
  };
}

/** A mark in the words of its cell. */
function markWords({ plan, round, reporter, seq }: RequestMark): string {
  return JSON.stringify([plan, round, reporter, seq]);
}

const WHAT = text('Deze uitvraag', 'This request');

const RULES: readonly (readonly [Text, Text])[] = [
  [
    text('Invullen', 'Fill in'),
    text(
      'Vul op het blad Cijfers in: Antwoord, Waarde (of Aantal en Van hoeveel), Het klopt want, en Opmerking. Wat in de andere kolommen staat, wordt niet gelezen. Een rij die u leeg laat, verandert niets.',
      'Fill in on the sheet Figures: Answer, Value (or How many and Of how many), It is right because, and Remark. What stands in the other columns is not read. A row that you leave blank changes nothing.',
    ),
  ],
  [
    REQUEST_COLUMNS.answer,
    text(
      'gemeten, niet gemeten, te weinig (zo weinig dat het niet gemeld mag worden) of n.v.t. Een gemeten 0 is een cijfer: vul dan 0 in.',
      'measured, not measured, too few (so few that it may not be told) or n/a. A measured 0 is a figure: then fill in 0.',
    ),
  ],
  [
    REQUEST_COLUMNS.value,
    text(
      'Eén getal, in de eenheid die ernaast staat. Schrijf duizendtallen zonder punt of als getal van Excel: bij "1.234" vraagt Kapstok wat u bedoelt.',
      'One number, in the unit beside it. Write thousands without a sign or as a number of Excel: of "1.234" Kapstok asks what you mean.',
    ),
  ],
  [
    text('Aantal en Van hoeveel', 'How many and Of how many'),
    text(
      'Bij een deel van een geheel: hoeveel, en van hoeveel. Het percentage rekent Kapstok uit.',
      'Of a part of a whole: how many, and of how many. Kapstok computes the percentage.',
    ),
  ],
  [
    REQUEST_COLUMNS.because,
    text(
      'Wijkt een cijfer veel af van de vorige periode of van wat kan, zeg hier dan waarom het toch klopt.',
      'Where a figure is far from the last period or from what can be, say here why it is right all the same.',
    ),
  ],
  [
    text('Terugsturen', 'Send back'),
    text(
      'Kies dit bestand op de pagina van de uitvraag. U ziet dan eerst wat er verandert. Is een cijfer intussen door een ander veranderd, dan wordt dat gezegd en verandert er niets.',
      'Choose this file on the page of the request. You then first see what changes. Where somebody else changed a figure in the meantime, that is told and nothing changes.',
    ),
  ],
];
