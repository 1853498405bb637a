import { tableTitle } from '@kapstok/plan';
import { knownKeys } from './known-keys.ts';
import { type TableDescription, tableDescriptions } from './table-description.ts';

/** Every table and column of a plan folder as Markdown, in Dutch: the part of the manual that is made from the code. */
export function tablesInMarkdown(): string {
  return [...tableDescriptions().map(tableInMarkdown), keysInMarkdown()].join('\n');
}

function keysInMarkdown(): string {
  return [
    '### De lijst van sleutels',
    '',
    'Met deze sleutels rekent Kapstok, of rekent het ze na. Andere mogen ook: een formule kan ermee rekenen, of ze worden bewaard.',
    '',
    '| tabel | sleutel | wat het is | eenheid |',
    '|---|---|---|---|',
    ...knownKeys().map(
      ({ table, key, name, unit }) => `| ${table} | \`${key}\` | ${name.nl} | \`${unit}\` |`,
    ),
    '',
  ].join('\n');
}

function tableInMarkdown(table: TableDescription): string {
  const { definition, columns, yearly } = table;
  const rows = columns.map(({ name, column, meaning, holds }) => {
    const required = column.required ? ' **Verplicht.**' : '';
    return `| \`${name}\` | ${cell(meaning.nl)}${required} | ${cell(holds.nl)} |`;
  });
  if (yearly !== undefined) {
    rows.push(
      `| \`${yearly.letter}2025\`, \`${yearly.letter}2026\` … | ${cell(yearly.meaning.nl)} | ${cell(yearly.holds.nl)} |`,
    );
  }
  const head = ['| kolom | wat het is | wat er mag staan |', '|---|---|---|'];
  return [
    `### ${definition.name}`,
    '',
    `In het Nederlands **${tableTitle(definition.name).nl}**. Een rij is ${definition.row.nl}. ${keyInWords(table)}`,
    '',
    ...head,
    ...rows,
    '',
  ].join('\n');
}

function keyInWords({ definition }: TableDescription): string {
  if (definition.repeats) return 'Rijen mogen gelijk zijn.';
  const names = definition.key.map((name) => `\`${name}\``).join(', ');
  return definition.key.length === 1
    ? `${names} komt maar één keer voor.`
    : `De combinatie ${names} komt maar één keer voor.`;
}

/** Words in a cell of a Markdown table, where a bar would part cells. */
function cell(words: string): string {
  return words.replaceAll('|', '\\|').replaceAll('*', '\\*');
}
