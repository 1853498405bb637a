import type { Calculation, FigureId, SharedLines } from '@kapstok/engine';
import { benefitLineName, type Row, spaced } from '@kapstok/plan';
import { verbatim } from '@kapstok/quantity';
import type { Overlaps } from '../schemas/overlaps.ts';
import { type Drawn, drawnFigureAt } from './certainty/drawn-figure.ts';
import { type DrawnHow, drawnFrom } from './certainty/drawn-from.ts';
import { figureAt, NO_FIGURE } from './figure.ts';
import { placeDto } from './gaps.ts';
import { statedValue } from './stated-value.ts';
import { suggestedOf } from './suggested-overlaps.ts';

type Amount = Overlaps['plan'][number];
type AmountUnit = SharedLines['unit'];

const SPAN = 'structural';
/** In which units figures of a project and the plan stand, FTE over all of them. */
const UNITS: readonly { readonly path: string; readonly unit: AmountUnit }[] = [
  { path: 'fte', unit: 'FTE' },
  { path: 'EUR', unit: 'EUR' },
  { path: 'hour', unit: 'hour' },
  { path: 'person', unit: 'person' },
];

/** An address without what of it is asked: `plan/overlap.group.O1.EUR`. */
interface AmountAt {
  readonly path: string;
  readonly unit: AmountUnit;
}

/** What projects have in common, gross and net: selected and arranged, nothing computed here. */
export function overlapMatrix(calculation: Calculation, { from, ...how }: DrawnHow): Overlaps {
  const simulation = calculation.simulate({ ...how, figures: drawnAddresses(calculation) });
  const of: Drawn = { calculation, simulation };
  const amounts = (all: readonly AmountAt[]): Amount[] => all.map((at) => amountOf(of, at));
  const { seed, draws, engine } = simulation;
  return {
    seed,
    draws,
    engine,
    from: drawnFrom(calculation, from),
    year: calculation.structuralYear ?? null,
    overlaps: calculation.overlaps.map((shared) => overlapOf(of, shared)),
    projects: takingPart(calculation).map(({ code, name }) => ({
      code,
      name,
      amounts: amounts(ofScope(calculation, code)),
    })),
    pairs: pairsOf(calculation).map(({ project, other }) => ({
      project,
      other,
      amounts: amounts(ofPair(calculation, project, other)),
    })),
    plan: amounts(ofScope(calculation, 'plan')),
    suggested: suggestedOf(calculation),
  };
}

function amountOf(of: Drawn, { path, unit }: AmountAt): Amount {
  const id = (what: string): FigureId => `${path}.${what}.${SPAN}`;
  const figure = (what: string): Amount['gross'] =>
    figureAt(of.calculation, id(what), { label: NO_FIGURE, unit, kind: 'unknown' });
  return {
    unit,
    gross: figure('gross'),
    net: figure('net'),
    taken: figure('taken'),
    drawnTaken: drawnFigureAt(of, id('taken'), { label: NO_FIGURE, unit }),
  };
}

/** Amounts of a project or the plan, in the units that it has. */
function ofScope(calculation: Calculation, scope: string): readonly AmountAt[] {
  return UNITS.flatMap(({ path, unit }) => {
    const at = { path: `${scope}/overlap.${path}`, unit };
    return isThere(calculation, at) ? [at] : [];
  });
}

function ofPair(calculation: Calculation, project: string, other: string): readonly AmountAt[] {
  return UNITS.flatMap(({ unit }) => {
    const at = { path: `${project}/overlap.with.${other}.${unit}`, unit };
    return isThere(calculation, at) ? [at] : [];
  });
}

function isThere(calculation: Calculation, { path }: AmountAt): boolean {
  return calculation.value(`${path}.gross.${SPAN}`) !== undefined;
}

/** Projects that have something in common with another, in the order of the plan. */
function takingPart({ overlaps, scopes }: Calculation): Calculation['scopes'] {
  const codes = new Set(overlaps.flatMap(({ projects }) => projects));
  return scopes.filter(({ kind, code }) => kind === 'project' && codes.has(code));
}

/** Each two projects of one overlap, once, in the order of the plan. */
function pairsOf(calculation: Calculation): readonly { readonly project: string; readonly other: string }[] {
  const codes = takingPart(calculation).map(({ code }) => code);
  const isShared = (one: string, other: string): boolean =>
    calculation.overlaps.some(({ projects }) => projects.includes(one) && projects.includes(other));
  return codes.flatMap((project, at) =>
    codes.slice(at + 1).flatMap((other) => (isShared(project, other) ? [{ project, other }] : [])),
  );
}

function drawnAddresses(calculation: Calculation): readonly FigureId[] {
  const lines = calculation.overlaps.flatMap((shared) => shared.lines.map((line) => lineAt(line, shared)));
  const all = [
    ...calculation.overlaps.map(({ path, unit }): AmountAt => ({ path, unit })),
    ...lines,
    ...takingPart(calculation).flatMap(({ code }) => ofScope(calculation, code)),
    ...pairsOf(calculation).flatMap(({ project, other }) => ofPair(calculation, project, other)),
    ...ofScope(calculation, 'plan'),
  ];
  return all.map(({ path }) => `${path}.taken.${SPAN}`);
}

function lineAt(line: string, { unit }: SharedLines): AmountAt {
  return { path: `${line}/overlap`, unit };
}

function overlapOf(of: Drawn, shared: SharedLines): Overlaps['overlaps'][number] {
  const { plan } = of.calculation;
  const row = plan.overlaps.find(({ id }) => id === shared.id);
  return {
    id: shared.id,
    name: shared.name,
    population: row?.population ?? '',
    lines: shared.lines.map((line) => lineOf(of, line, shared)),
    amount: amountOf(of, shared),
    ...saidOf(row),
    source: row?.source ?? '',
    note: row?.note ?? '',
    place: placeDto(row?.place ?? { table: 'overlaps', line: 0, row: shared.id, field: '' }),
  };
}

const NOT_SAID = { kind: 'unknown', reason: 'blank' } as const;

function saidOf(row: Row<'overlaps'> | undefined): Pick<Overlaps['overlaps'][number], 'overlap' | 'limit'> {
  return {
    overlap: statedValue(row?.overlap ?? NOT_SAID, '1'),
    limit: statedValue(row?.limit ?? NOT_SAID, row?.unit ?? ''),
  };
}

function lineOf(of: Drawn, key: string, shared: SharedLines): Overlaps['overlaps'][number]['lines'][number] {
  const row = of.calculation.plan.businessCaseBenefits.find(
    ({ project, line }) => `${project}/${line}` === key,
  );
  return {
    project: row?.project ?? '',
    line: row?.line ?? key,
    label: row === undefined ? verbatim(spaced(key)) : benefitLineName(row),
    amount: amountOf(of, lineAt(key, shared)),
  };
}
