import { costTypeName, type Place, spaced, valueKeyName } from '@kapstok/plan';
import { spelledUnitName, type Text, text, verbatim } from '@kapstok/quantity';
import type { RuleKind, Severity } from './finding.ts';
import { statedName } from './stated/wording.ts';

/** How grave a finding is, in a word. */
export const SEVERITY_WORDS: Readonly<Record<Severity, Text>> = {
  error: text('Ernstig', 'Serious'),
  warning: text('Let op', 'Note'),
  remark: text('Opmerking', 'Remark'),
};

/** How many findings are how grave: `17 ernstig`, `31 om op te letten`, `34 opmerkingen`. */
export const SEVERITY_COUNTS: Readonly<Record<Severity, { readonly one: Text; readonly many: Text }>> = {
  error: { one: text('ernstig', 'serious'), many: text('ernstig', 'serious') },
  warning: { one: text('om op te letten', 'to note'), many: text('om op te letten', 'to note') },
  remark: { one: text('opmerking', 'remark'), many: text('opmerkingen', 'remarks') },
};

/** What a kind of rule is about. */
export const KIND_WORDS: Readonly<Record<RuleKind, Text>> = {
  sums: text('Optelling', 'Sum'),
  stated: text('Genoemd en berekend', 'Stated and computed'),
  units: text('Eenheid', 'Unit'),
  periods: text('Periode', 'Period'),
  copies: text('Overgenomen waarde', 'Copied value'),
  claims: text('Dubbel of te veel geteld', 'Counted twice or too much'),
  indicators: text('Indicator', 'Indicator'),
  structure: text('Samenhang', 'Coherence'),
  gaps: text('Onbekend', 'Unknown'),
};

/** The name of a row by its key, of one table: `share_of_shortage` is the share of the shortage that the plan closes. */
function partName(table: string, part: string): Text {
  if (table === 'stated-figures') return statedName(part);
  if (table === 'parameters' || table === 'labour-shortage') return valueKeyName(part);
  return verbatim(spaced(part));
}

/** What a row is called, by its table and its key; `1.1/time_gain` is `1.1/time gain`, as the plan spells it. */
export function rowWords(table: string, row: string): Text {
  const words = (language: keyof Text): string =>
    row
      .split(', ')
      .map((each) =>
        each
          .split('/')
          .map((part) => partName(table, part)[language])
          .join('/'),
      )
      .join(', ');
  return { nl: words('nl'), en: words('en') };
}

/** What the row of a place is called, with the plan's own words for its codes. */
export function placeRowWords({ table, row, called }: Pick<Place, 'table' | 'row' | 'called'>): Text {
  return rowWords(table, called ?? row);
}

const YES_NO: ReadonlyMap<string, Text> = new Map([
  ['yes', text('ja', 'yes')],
  ['no', text('nee', 'no')],
]);

/** What stands for a baseline that is still to be measured. */
const BASELINE_TO_COME: ReadonlySet<string> = new Set(['nulmeting', 'baseline']);
const TO_COME = text('moet nog komen', 'still to come');

/** Words that a finding shows of a cell: what a code of a closed list means, anything else as the plan has it. */
export function cellWords({ field }: Pick<Place, 'field'>, words: string): Text {
  if (field === 'cost_type') return costTypeName(words);
  if (field === 'unit') return spelledUnitName(words);
  if (field === 'baseline' && BASELINE_TO_COME.has(words.trim().toLowerCase())) return TO_COME;
  return YES_NO.get(words) ?? verbatim(words);
}
