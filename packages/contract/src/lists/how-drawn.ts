import { type Language, type Text, text } from '@kapstok/quantity';
import type { Certainty } from '../schemas/certainty.ts';
import type { DrawnFrom } from '../schemas/drawn-from.ts';
import type { ListTable } from './list-table.ts';

/** How the numbers of a list were drawn. */
interface HowDrawn extends Pick<Certainty, 'seed' | 'draws' | 'engine' | 'from'> {
  readonly setting?: Certainty['setting'];
  readonly scenario?: Certainty['scenario'];
}

/** A list of what was drawn. */
export interface DrawnTable {
  readonly table: ListTable;
  readonly how: HowDrawn;
}

const AS_IT_STANDS = text('het plan zoals het er staat', 'the plan as it stands');

const HEAD = {
  scenario: text('Scenario', 'Scenario'),
  setting: text('Open keuzes', 'Open choices'),
  draws: text('Trekkingen', 'Draws'),
  seed: text('Begingetal', 'Seed'),
  engine: text('Rekenversie', 'Engine'),
  state: text('Stand van het plan', 'State of the plan'),
} as const satisfies Readonly<Record<string, Text>>;

/** Heads of how and of what was drawn, where no choices are settled. */
export const DRAWN_HEAD: readonly Text[] = [HEAD.draws, HEAD.seed, HEAD.engine, HEAD.state];

/** Which state was drawn, in words: `Dorpen: Werkversie, tot en met wijziging 12`. @param name what the state is called */
export function stateWords({ plan, entry, mark }: DrawnFrom, name: Text | undefined): Text {
  const until = { nl: 'tot en met wijziging', en: 'up to and including change' };
  const parts = (language: Language): readonly string[] => [
    ...(name === undefined ? [] : [name[language]]),
    ...(entry === null ? [] : [`${until[language]} ${entry}`]),
    ...(mark === null ? [] : [`${text('kenmerk', 'mark')[language]} ${mark}`]),
  ];
  const all = (language: Language): string => [plan, ...parts(language)].join(', ');
  return text(all('nl'), all('en'));
}

/**
 * A list in which every row says how it was drawn and of which state of the plan, so that a file by itself can be made
 * again, number by number.
 * @param state what the state of the plan is called, where it has a name
 */
export function withHowDrawn(
  { table, how }: DrawnTable,
  state: Text | undefined,
  language: Language,
): ListTable {
  const { seed, draws, engine, from, setting, scenario } = how;
  const cells = [
    ...(scenario === undefined ? [] : [['scenario', (scenario?.name ?? AS_IT_STANDS)[language]] as const]),
    ...(setting === undefined ? [] : [['setting', setting.label[language]] as const]),
    ['draws', draws] as const,
    ['seed', seed] as const,
    ['engine', engine] as const,
    ['state', stateWords(from, state)[language]] as const,
  ];
  return {
    ...table,
    head: [...table.head, ...cells.map(([column]) => HEAD[column][language])],
    rows: table.rows.map((row) => [...row, ...cells.map(([, cell]) => cell)]),
  };
}
