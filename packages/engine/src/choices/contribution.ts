import type { Row } from '@kapstok/plan';
import { point, range, type Text, text, type Unit, unit } from '@kapstok/quantity';
import type { Setting } from '../figure.ts';
import type { BenefitLine, LineYear } from '../figures/benefit-line.ts';
import { present } from '../figures/benefit-line.ts';
import type { Context } from '../figures/context.ts';
import { shortageCell } from '../figures/shortage.ts';
import { given, inUnit, largest, shareOf, sum } from '../graph/build.ts';
import type { AnyNode, Node } from '../graph/node.ts';
import { noContribution, ofPlan } from './no-contribution.ts';

/** The units in which capacity is held against a shortage. */
export type CapacityUnit = 'FTE' | 'person';

/** Lines of one pillar that count, and whether it serves a larger area than the one compared. */
export interface PillarLines {
  readonly name: string;
  readonly lines: readonly BenefitLine[];
  readonly servesLargerArea: boolean;
}

/** Everything the answer under a setting is made of. */
export interface Contributions {
  readonly context: Context;
  readonly pillars: readonly PillarLines[];
  /** Benefit lines that book the same saving in several projects, by saving. */
  readonly shared: readonly (readonly BenefitLine[])[];
  /** Unknown effects of projects that count but have no figures. */
  readonly unknowns: readonly ((unit: Unit) => AnyNode)[];
}

/** The share of an effect in a larger area that lands in the area compared; between none and all if not said. */
function areaShare(context: Context): Node<'1'> {
  const area = context.ambition?.area ?? context.shortage?.area;
  const row = context.plan.labourShortage.find(
    (candidate: Row<'labourShortage'>) => candidate.key === 'area_share' && candidate.area === area,
  );
  const found = row === undefined ? undefined : inUnit(shortageCell(row), '1');
  const reason = text(
    'het plan zegt niet welk deel in het gebied landt: tussen niets en alles',
    'the plan does not say which part lands in the area: between none and all',
  );
  const label = (): Text => text('deel dat in het gebied landt', 'share that lands in the area');
  return found ?? given('1', label, range(0, 1), reason);
}

/** The share of time gained that becomes staff, under a setting; undefined: all of it. */
function staffShare(setting: Setting): Node<'1'> | undefined {
  const value = { half: 0.5, none: 0 }[setting.timeToStaff ?? ''];
  if (value === undefined) return undefined;
  const reason = text(
    'rekenvoorbeeld: het plan zegt niet welk deel van de gewonnen tijd inzet wordt',
    'worked example: the plan does not say which part of time gained becomes staff',
  );
  const label = (): Text => text('deel van de tijd dat inzet wordt', 'share of time that becomes staff');
  return given('1', label, point(value), reason);
}

function yearOf(context: Context, line: BenefitLine, setting: Setting): number | undefined {
  return setting.fullSwing === 'lastYear' ? line.lastYear : context.structuralYear;
}

function timeOf<U extends CapacityUnit>(code: U, line: BenefitLine, year: number | undefined): Node<U>[] {
  const found = year === undefined ? undefined : line.years.get(year);
  if (found?.timeFte === undefined) return [];
  return capacityOf(code, found);
}

function staffOf<U extends CapacityUnit>(code: U, year: LineYear): readonly Node<U>[] {
  return year.staff === undefined ? [] : capacityOf(code, year);
}

function capacityOf<U extends CapacityUnit>(code: U, year: LineYear): Node<U>[] {
  const node = code === 'FTE' ? year.fte : year.persons;
  return node === undefined ? [] : [...present(inUnit(node, code))];
}

/** Extra staff of a line: of the year as it stands, or of all years up to it, when they stay and add up. */
function staffing<U extends CapacityUnit>(
  code: U,
  line: BenefitLine,
  year: number | undefined,
  setting: Setting,
): readonly Node<U>[] {
  if (year === undefined) return [];
  const counted = setting.recruits === 'cumulative' && line.isFlow;
  return [...line.years]
    .filter(([candidate]) => (counted ? candidate <= year : candidate === year))
    .flatMap(([, found]) => staffOf(code, found));
}

/** A setting as nodes: what the choices do to each part. */
interface Terms<U extends CapacityUnit> {
  readonly code: U;
  readonly context: Context;
  readonly setting: Setting;
  /** The share of time gained that becomes staff; undefined: all of it. */
  readonly staffShare: Node<'1'> | undefined;
  /** The share of an effect in a larger area that lands; undefined: all of it. */
  readonly landing: Node<'1'> | undefined;
}

function landed<U extends CapacityUnit>(terms: Terms<U>, pillar: PillarLines, node: Node<U>): Node<U> {
  const { landing } = terms;
  return landing !== undefined && pillar.servesLargerArea
    ? shareOf(pillarLabel(pillar.name), node, landing)
    : node;
}

function timed<U extends CapacityUnit>(
  terms: Terms<U>,
  pillar: PillarLines,
  nodes: readonly Node<U>[],
): Node<U>[] {
  if (nodes.length === 0) return [];
  const label = pillarLabel(pillar.name);
  const time = sum(terms.code, label, nodes);
  return [terms.staffShare === undefined ? time : shareOf(label, time, terms.staffShare)];
}

function ofPillar<U extends CapacityUnit>(
  terms: Terms<U>,
  pillar: PillarLines,
  apart: ReadonlySet<BenefitLine>,
): Node<U>[] {
  const { code, context, setting } = terms;
  const time = pillar.lines
    .filter((line) => !apart.has(line))
    .flatMap((line) => timeOf(code, line, yearOf(context, line, setting)));
  const staff = pillar.lines.flatMap((line) => staffing(code, line, yearOf(context, line, setting), setting));
  const parts = [...timed(terms, pillar, time), ...staff];
  return parts.length === 0 ? [] : [landed(terms, pillar, sum(code, pillarLabel(pillar.name), parts))];
}

/** Of claims on one saving only the largest counts. */
function ofSaving<U extends CapacityUnit>(
  terms: Terms<U>,
  group: readonly BenefitLine[],
  pillarOf: ReadonlyMap<BenefitLine, PillarLines>,
): Node<U>[] {
  const claims = group.flatMap((line) => {
    const pillar = pillarOf.get(line);
    if (pillar === undefined) return [];
    const time = timeOf(terms.code, line, yearOf(terms.context, line, terms.setting));
    return timed(terms, pillar, time).map((node) => landed(terms, pillar, node));
  });
  return claims.length === 0 ? [] : [largest(terms.code, sharedLabel(group), claims)];
}

/** Capacity of the plan under a setting, in FTE or persons. */
export function contribution<U extends CapacityUnit>(
  code: U,
  from: Contributions,
  setting: Setting,
): Node<U> {
  const { context, pillars } = from;
  const landing = setting.area === 'areaShare' ? areaShare(context) : undefined;
  const terms: Terms<U> = { code, context, setting, staffShare: staffShare(setting), landing };
  const oneOf = setting.sharedSavings === 'largest' ? from.shared : [];
  const apart = new Set(oneOf.flat());
  const pillarOf = new Map(
    apart.size === 0 ? [] : pillars.flatMap((pillar) => pillar.lines.map((line) => [line, pillar] as const)),
  );
  const parts = [
    ...pillars.flatMap((pillar) => ofPillar(terms, pillar, apart)),
    ...oneOf.flatMap((group) => ofSaving(terms, group, pillarOf)),
    ...from.unknowns.flatMap((unknown) => present(inUnit(unknown(unit(code)), code))),
  ];
  return parts.length === 0 ? noContribution(code, from) : sum(code, ofPlan, parts);
}

function pillarLabel(name: string): () => Text {
  return () => text(`bijdrage van ${name}`, `contribution of ${name}`);
}

function sharedLabel(group: readonly BenefitLine[]): () => Text {
  const name = group[0]?.row.label ?? '';
  return () => text(`${name}: alleen de grootste claim`, `${name}: only the largest claim`);
}
