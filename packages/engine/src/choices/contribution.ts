import type { Row } from '@kapstok/plan';
import { point, range, type Text, text } from '@kapstok/quantity';
import type { Setting } from '../figure.ts';
import type { BenefitLine, LineYear } from '../figures/benefit-line.ts';
import { present } from '../figures/benefit-line.ts';
import type { Context } from '../figures/context.ts';
import { shortageCell } from '../figures/shortage.ts';
import { given, inUnit, largest, shareOf, sum } from '../graph/build.ts';
import type { Node } from '../graph/node.ts';

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
  readonly unknowns: readonly (<U extends CapacityUnit>(code: U) => Node<U>)[];
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

/** Capacity of the plan under a setting, in FTE or persons. */
export function contribution<U extends CapacityUnit>(
  code: U,
  from: Contributions,
  setting: Setting,
): Node<U> {
  const { context } = from;
  const share = staffShare(setting);
  const landing = setting.area === 'areaShare' ? areaShare(context) : undefined;
  const oneOf = setting.sharedSavings === 'largest' ? from.shared : [];
  const apart = new Set(oneOf.flat());
  const landed = (node: Node<U>, pillar: PillarLines, label: () => Text): Node<U> =>
    landing !== undefined && pillar.servesLargerArea ? shareOf(label, node, landing) : node;
  const timed = (node: Node<U>, label: () => Text): Node<U> =>
    share === undefined ? node : shareOf(label, node, share);
  const parts = from.pillars.map((pillar) => {
    const label = pillarLabel(pillar.name);
    const time = pillar.lines
      .filter((line) => !apart.has(line))
      .flatMap((line) => timeOf(code, line, yearOf(context, line, setting)));
    const staff = pillar.lines.flatMap((line) =>
      staffing(code, line, yearOf(context, line, setting), setting),
    );
    const both = sum(code, label, [
      ...(time.length > 0 ? [timed(sum(code, label, time), label)] : []),
      ...staff,
    ]);
    return landed(both, pillar, label);
  });
  const savings = oneOf.flatMap((group) => {
    const claims = from.pillars.flatMap((pillar) =>
      pillar.lines
        .filter((line) => group.includes(line))
        .flatMap((line) => timeOf(code, line, yearOf(context, line, setting)))
        .map((node) => landed(timed(node, pillarLabel(pillar.name)), pillar, pillarLabel(pillar.name))),
    );
    return claims.length === 0 ? [] : [largest(code, sharedLabel(group), claims)];
  });
  const all = [...parts, ...savings, ...from.unknowns.map((unknown) => unknown(code))];
  return sum(code, () => text('bijdrage van het plan', 'contribution of the plan'), all);
}

function pillarLabel(name: string): () => Text {
  return () => text(`bijdrage van ${name}`, `contribution of ${name}`);
}

function sharedLabel(group: readonly BenefitLine[]): () => Text {
  const name = group[0]?.row.label ?? '';
  return () => text(`${name}: alleen de grootste claim`, `${name}: only the largest claim`);
}
