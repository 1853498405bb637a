import { placeRowWords } from '@kapstok/audit';
import type { ExplanationDto } from '@kapstok/contract';
import { columnName, type Place, tableTitle } from '@kapstok/plan';
import { type Language, text } from '@kapstok/quantity';
import type { Io } from '../io.ts';
import { folded } from '../terminal/width.ts';

/** `batenregels, 1.1/time gain, kolom 2028 (business-case-benefits regel 8)`: what it is, and where it stands. */
export function placeInWords(place: Place, language: Language): string {
  const row = place.row === '' ? '' : `, ${placeRowWords(place)[language]}`;
  const column = text('kolom', 'column')[language];
  const field = place.field === '' ? '' : `, ${column} ${columnName(place.field)[language]}`;
  const line = place.line === 0 ? '' : ` ${text('regel', 'line')[language]} ${place.line}`;
  return `${tableTitle(place.table)[language]}${row}${field} (${place.table}${line})`;
}

/** What stands under the label of a node: its formula, its source, why it is not known. */
function notes(node: ExplanationDto, language: Language): readonly string[] {
  const formula = node.formula[language];
  const { origin, remark, omitted } = node;
  return [
    ...(formula === '' ? [] : [`= ${formula}`]),
    ...(remark === null ? [] : [remark[language]]),
    ...(origin === null
      ? []
      : [placeInWords(origin.place, language), ...(origin.source === '' ? [] : [origin.source])]),
    ...(omitted === 0 ? [] : [text(`en nog ${omitted} onderdelen`, `and ${omitted} more parts`)[language]]),
  ];
}

interface Drawing {
  readonly language: Language;
  readonly io: Io;
}

function nodeLines(
  node: ExplanationDto,
  start: { first: string; next: string },
  drawing: Drawing,
): readonly string[] {
  const { language, io } = drawing;
  const label = `${node.label[language]}: ${io.style.bold(node.words[language])}`;
  const address = node.id === null ? '' : io.style.dim(`  [${node.id}]`);
  const below = node.inputs.length > 0 ? `${start.next}│  ` : `${start.next}   `;
  const room = Math.max(20, io.width - below.length);
  const inputs = node.inputs.flatMap((input, index) => {
    const last = index === node.inputs.length - 1;
    const branch = {
      first: `${start.next}${last ? '└─ ' : '├─ '}`,
      next: `${start.next}${last ? '   ' : '│  '}`,
    };
    return nodeLines(input, branch, drawing);
  });
  return [
    `${start.first}${label}${address}`,
    ...notes(node, language).flatMap((note) =>
      folded(note, room).map((line) => `${below}${io.style.dim(line)}`),
    ),
    ...inputs,
  ];
}

/** Why a figure is what it is, as a tree. */
export function explanationReport(document: ExplanationDto, language: Language, io: Io): string {
  return `${nodeLines(document, { first: '', next: '' }, { language, io }).join('\n')}\n`;
}
