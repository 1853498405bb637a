import type { EntryList, FigureDto, FindingList, Overview, ProjectList, ScopeRow } from '@kapstok/contract';
import type { Language } from '@kapstok/quantity';
import { rowAddress } from '../../place/row-address.ts';
import { matches, plainWords } from '../../table/matches.ts';

/** Something that can be found in a plan. */
export interface Entry {
  readonly id: string;
  readonly kind: 'project' | 'figure' | 'finding' | 'row';
  /** What a row is, in the words of the plan; empty for the rest. */
  readonly named: string;
  readonly words: string;
  /** What stands behind the words: the pillar, the project it is about; empty for the whole plan. */
  readonly aside: string;
  /** A project code, a figure address, the number of a finding, or the address of a row. */
  readonly goal: string;
}

/** Every project as an entry. */
export function projectEntries(list: ProjectList): Entry[] {
  const pillars = new Map(list.pillars.map((pillar) => [pillar.code, pillar.name]));
  return list.projects.map((row) => ({
    id: `project ${row.code}`,
    kind: 'project',
    named: '',
    words: `${row.code} ${row.name}`,
    aside: pillars.get(row.pillar) ?? '',
    goal: row.code,
  }));
}

/** Every finding as an entry. */
export function findingEntries(list: FindingList, language: Language): Entry[] {
  return list.findings.map((finding) => ({
    id: `finding ${finding.mark}`,
    kind: 'finding',
    named: '',
    words: `${finding.mark}. ${finding.message[language]}`,
    aside: finding.scope === 'plan' ? '' : finding.scope,
    goal: finding.mark,
  }));
}

/** Every other row that can be found: parameters, indicators, milestones, decisions. */
export function rowEntries({ entries }: EntryList, language: Language): Entry[] {
  return entries.map(({ kind, words, about, says, place }) => ({
    id: `row ${place.table} ${place.line}`,
    kind: 'row',
    named: kind[language],
    words,
    aside: [says?.[language] ?? '', about].filter((part) => part !== '').join(' · '),
    goal: rowAddress(place.table, place.line),
  }));
}

/** The figures of the first screen and of the table of projects as entries. */
export function figureEntries(overview: Overview, list: ProjectList, language: Language): Entry[] {
  const { answer, shortage, investment, careCost } = overview;
  const ofPlan = [
    ...Object.values(answer),
    ...Object.values(shortage),
    investment.total,
    investment.ceiling,
    investment.room,
    ...Object.values(careCost.window),
    ...Object.values(careCost.structural),
  ].map((figure) => figureEntry(figure, '', language));
  const ofScopes = [...list.pillars, ...list.projects].flatMap((row) =>
    figuresOfRow(row).map((figure) => figureEntry(figure, `${row.code} ${row.name}`, language)),
  );
  return [...new Map([...ofPlan, ...ofScopes].map((entry) => [entry.id, entry])).values()];
}

function figuresOfRow(row: ScopeRow): FigureDto[] {
  return [row.investment, row.careCostGross, row.careCostNpv, row.timeSaving, row.extraHours, row.fte];
}

function figureEntry(figure: FigureDto, aside: string, language: Language): Entry {
  const words = figure.label[language];
  return { id: `figure ${figure.id}`, kind: 'figure', named: '', words, aside, goal: figure.id };
}

const MANY = 12;

/**
 * The entries that hold every word of the question, in any order and without regard to accents; a code that is the
 * question goes first, then words at the start. At most twelve.
 */
export function found(entries: readonly Entry[], question: string): Entry[] {
  const whole = plainWords(question).trim();
  if (whole === '') return entries.filter((entry) => entry.kind === 'project').slice(0, MANY);
  return entries
    .filter((entry) => matches(`${entry.named} ${entry.words} ${entry.aside}`, question))
    .map((entry) => ({ entry, rank: rankOf(entry, whole) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MANY)
    .map(({ entry }) => entry);
}

function rankOf(entry: Entry, question: string): number {
  if (plainWords(entry.goal) === question && entry.kind === 'project') return 0;
  return plainWords(entry.words).startsWith(question) ? 1 : 2;
}
