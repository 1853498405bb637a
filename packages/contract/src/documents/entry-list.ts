import type { Place, Plan } from '@kapstok/plan';
import { type Text, text, verbatim } from '@kapstok/quantity';
import type { EntryDto, EntryList } from '../schemas/entry-list.ts';
import { placeDto } from './gaps.ts';
import { statedValue } from './stated-value.ts';

const PARAMETER = text('Uitgangspunt', 'Assumption');
const INDICATOR = text('Indicator', 'Indicator');
const MILESTONE = text('Mijlpaal', 'Milestone');
const DECISION = text('Besluit', 'Decision');
const RISK = text('Risico', 'Risk');
const SHORTAGE = text('Personeelstekort', 'Shortage');

interface Found {
  readonly words: readonly string[];
  readonly about?: string;
  readonly says?: Text;
  readonly place: Place;
}

function entry(kind: Text, { words, about = '', says, place }: Found): EntryDto {
  const filled = words.filter((part) => part !== '');
  return { kind, words: filled.join(' '), about, says: says ?? null, place: placeDto(place) };
}

function assumptions(plan: Plan): EntryDto[] {
  return [
    ...plan.parameters.map((row) =>
      entry(PARAMETER, {
        words: [row.meaning === '' ? row.key : row.meaning],
        about: row.scope,
        ...(row.value.kind === 'unknown' ? {} : { says: statedValue(row.value, row.unit).words }),
        place: row.place,
      }),
    ),
    ...plan.labourShortage.map((row) =>
      entry(SHORTAGE, {
        words: [row.meaning === '' ? row.key : row.meaning],
        about: row.area,
        says: statedValue(row.value, row.unit).words,
        place: row.place,
      }),
    ),
  ];
}

function results(plan: Plan): EntryDto[] {
  return [
    ...plan.kpis.map((row) =>
      entry(INDICATOR, { words: [row.code, row.name], about: row.project || row.pillar, place: row.place }),
    ),
    ...plan.milestones.map((row) =>
      entry(MILESTONE, { words: [row.what], about: row.project, place: row.place }),
    ),
  ];
}

function governance(plan: Plan): EntryDto[] {
  return [
    ...plan.decisions.map((row) =>
      entry(DECISION, {
        words: [row.code, row.what],
        about: row.body,
        ...(row.date === undefined ? {} : { says: verbatim(row.date) }),
        place: row.place,
      }),
    ),
    ...plan.risks.map((row) => entry(RISK, { words: [row.code, row.what], place: row.place })),
  ];
}

/** What one may want to find besides projects, figures and findings, in the order of the plan; rows without words left out. */
export function entryList(plan: Plan): EntryList {
  const entries = [...assumptions(plan), ...results(plan), ...governance(plan)];
  return { entries: entries.filter(({ words }) => words !== '') };
}
