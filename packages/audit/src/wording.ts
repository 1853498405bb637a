import { benefitLineName, levelWord, type Plan, type Quarter, type Row, spaced } from '@kapstok/plan';
import {
  type Bounds,
  formatAmount,
  formatBounds,
  inQuotes,
  parseUnit,
  RATIO,
  type Text,
  text,
  type Unit,
} from '@kapstok/quantity';
import { remembered } from './grouped.ts';

/** What a finding does to the headline when the computed answer does not use the number it is about. */
export const NO_EFFECT: Text = text(
  'Geen: Kapstok rekent met de posten en batenregels zelf, niet met dit getal.',
  'None: Kapstok computes with the budget lines and benefit lines themselves, not with this number.',
);

/** The unit of a spelling; a ratio when it is none. */
export function unitSpelled(spelling: string): Unit {
  return parseUnit(spelling)?.unit ?? RATIO;
}

/** An amount with its unit in both languages; the unit as a file spells it, or as the engine has it. */
export function amount(value: number, unit: Unit | string): Text {
  const of = typeof unit === 'string' ? unitSpelled(unit) : unit;
  return { nl: formatAmount(value, of, 'nl'), en: formatAmount(value, of, 'en') };
}

/** A point or a range with its unit in both languages. */
export function amounts(bounds: Bounds, unit: Unit | string): Text {
  return formatBounds(bounds, typeof unit === 'string' ? unitSpelled(unit) : unit);
}

/** Euros a year: `€ 627.249 per jaar`. */
export function perYear(value: number): Text {
  const euros = amount(value, 'EUR');
  return text(`${euros.nl} per jaar`, `${euros.en} per year`);
}

/** Names in a row: `a, b en c`; more than `most` of them end in how many there are besides. */
export function listed(names: readonly string[], most = 8): Text {
  if (names.length > most) {
    const shown = names.slice(0, most - 1).join(', ');
    const besides = names.length - most + 1;
    return text(`${shown} en nog ${besides}`, `${shown} and ${besides} more`);
  }
  const last = names.at(-1) ?? '';
  if (names.length < 2) return text(last, last);
  const before = names.slice(0, -1).join(', ');
  return text(`${before} en ${last}`, `${before} and ${last}`);
}

/** Sentences after one another; a missing one is left out. */
export function sentences(...parts: readonly (Text | undefined)[]): Text {
  const said = parts.filter((part) => part !== undefined);
  return text(said.map((part) => part.nl).join(' '), said.map((part) => part.en).join(' '));
}

/** With a capital, to begin a sentence. */
export function capital({ nl, en }: Text): Text {
  return text(nl.charAt(0).toUpperCase() + nl.slice(1), en.charAt(0).toUpperCase() + en.slice(1));
}

/** Words of the plan inside a sentence; an underscore is a space. */
export function quoted(words: string): string {
  return inQuotes(spaced(words));
}

const codesOf = remembered((plan: Plan) => ({
  pillars: new Set(plan.pillars.map(({ code }) => code)),
  projects: new Set(plan.projects.map(({ code }) => code)),
}));

/** What a figure is of, in a sentence: `het plan`, `pijler P1`, `project 1.1`; what is no part of the plan in quotes. */
export function scopeWords(plan: Plan, code: string): Text {
  if (code === '' || code === 'plan' || code === '*') return text('het plan', 'the plan');
  const { pillars, projects } = codesOf(plan);
  if (!projects.has(code) && !pillars.has(code)) {
    const name = projects.size === 0 ? code : quoted(code);
    return text(name, name);
  }
  const level = levelWord(plan, projects.has(code) ? 'project' : 'pillar');
  return text(`${level.nl} ${code}`, `${level.en} ${code}`);
}

/** Projects inside a sentence: `projecten 1.1 en 2.2`. */
export function projectsInside(plan: Plan, codes: readonly string[], most?: number): Text {
  const names = listed(codes, most);
  const level = levelWord(plan, codes.length === 1 ? 'project' : 'projects');
  return text(`${level.nl} ${names.nl}`, `${level.en} ${names.en}`);
}

/** Projects as the subject of a sentence: `Projecten 1.1 en 2.2`. */
export function projectsWords(plan: Plan, codes: readonly string[], most?: number): Text {
  return capital(projectsInside(plan, codes, most));
}

/** A quarter inside a sentence: `kwartaal 2 van 2025`. */
export function quarterWords({ year, quarter }: Quarter): Text {
  return text(`kwartaal ${quarter} van ${year}`, `quarter ${quarter} of ${year}`);
}

/** A benefit line by what the plan calls it: `de batenregel “Tijdwinst” van project 1.1`. */
export function benefitLineWords(plan: Plan, row: Row<'businessCaseBenefits'>): Text {
  const of = scopeWords(plan, row.project);
  const name = benefitLineName(row);
  return text(
    `de batenregel ${quoted(name.nl)} van ${of.nl}`,
    `the benefit line ${quoted(name.en)} of ${of.en}`,
  );
}

/** A budget line by what the plan calls it: `begrotingspost B1 (“Inhuur”) van project 1.1`. */
export function budgetLineWords(plan: Plan, { id, item, project, pillar }: Row<'budgetLines'>): Text {
  const of = scopeWords(plan, project || pillar);
  const name = item === '' ? id : `${id} (${quoted(item)})`;
  return text(`begrotingspost ${name} van ${of.nl}`, `budget line ${name} of ${of.en}`);
}

/** An indicator by its code and name. */
export function indicatorWords({ code, name }: Row<'kpis'>): Text {
  const called = name === '' ? code : `${code} (${quoted(name)})`;
  return text(`indicator ${called}`, `indicator ${called}`);
}

/** Several indicators by their codes; one by its name too. */
export function indicatorsWords(rows: readonly Row<'kpis'>[]): Text {
  const [first] = rows;
  if (first !== undefined && rows.length === 1) return indicatorWords(first);
  const names = listed(rows.map(({ code }) => code));
  return text(`indicatoren ${names.nl}`, `indicators ${names.en}`);
}
