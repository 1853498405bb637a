import {
  type Calculation,
  DRAWN,
  type FigureId,
  type Setting,
  type Supposed,
  type WhatIf,
} from '@kapstok/engine';
import { CHOICES, NumberCells, parseAddress, placeCode } from '@kapstok/plan';
import { verbatim } from '@kapstok/quantity';
import type { WhatIfDto } from '../schemas/what-if.ts';
import { drawnFrom, type StateOfPlan } from './certainty/drawn-from.ts';
import { notDrawnCounts, notDrawnSentences } from './certainty/not-drawn-sentences.ts';
import { type Picked, type Picks, pickedOf } from './certainty/picked-cells.ts';
import { type Scenario, scenarioNamed } from './certainty/scenario.ts';
import { settingWords } from './certainty/scenario-words.ts';
import { isBeyond, unmovedOf } from './certainty/unmoved-words.ts';
import { zeroDivisorSentences, zeroDivisorsOf } from './certainty/zero-divisors.ts';
import { placeDto } from './gaps.ts';
import { statedValue } from './stated-value.ts';

/** What is to be moved, and under which setting of the open choices. */
export interface WhatIfAsked {
  readonly setting: Setting;
  /** From which scenario is moved; undefined: from the plan as it stands. */
  readonly scenario?: Scenario | undefined;
  /** Addresses of cells, whole rows and open choices, with a bar between them; see `whatIfQuerySchema`. */
  readonly cells?: string | undefined;
  readonly seed?: number;
  readonly draws?: number;
  readonly from?: StateOfPlan | undefined;
}

type Part = WhatIfDto['figures'][number]['part'];

/** Figures of a plan that can be run elsewhere with other inputs: the answer, its pillars and projects, and less care used. */
export function whatIfDocument(
  calculation: Calculation,
  { setting, scenario, cells, from, ...how }: WhatIfAsked,
): WhatIfDto {
  const picks = pickedOf(calculation, cells);
  const begun = picks.cells.filter((picked) => isBegun(picked));
  const watched = watchedFigures(calculation, { ...scenario?.setting, ...setting, ...choicesOf(begun) });
  const made = calculation.whatIf({
    ...how,
    figures: [...watched.keys()],
    cells: picks.cells.flatMap(({ address }) => parseAddress(address) ?? []),
    supposed: supposedOf(scenario, begun),
  });
  return {
    seed: made.seed,
    draws: made.draws,
    engine: made.engine,
    from: drawnFrom(calculation, from),
    comparedIn: calculation.comparedIn,
    program: programDto(made),
    inputs: made.inputs.map(({ stream, distribution, group }) => ({
      stream,
      distribution,
      group: group === undefined ? null : { ...group },
    })),
    ...leverDtos(made, picks, { calculation, scenario }),
    assumptions: assumptionDtos(made),
    scenario: scenario === undefined ? null : scenarioDto(calculation, scenario),
    notDrawn: [
      ...zeroDivisorSentences(zeroDivisorsOf(calculation, made.zeroDivisors, scenario)),
      ...notDrawnSentences(notDrawnCounts(calculation.uncertainty, made.openRanges.length)),
    ],
    figures: made.figures.map(({ id, label, unit, value }) => ({
      id,
      ...(watched.get(id) ?? { part: 'project' as const, scope: '' }),
      label,
      unit: unit.code,
      value,
    })),
  };
}

/** The scenario from which is moved, with what it sets. */
function scenarioDto(calculation: Calculation, scenario: Scenario): NonNullable<WhatIfDto['scenario']> {
  const numbers = new NumberCells(calculation.plan);
  const settings = scenario.rows.map((row) => ({
    on: row.on,
    place: settingWords(calculation, row, numbers).place,
  }));
  return { ...scenarioNamed(scenario), setting: { ...scenario.setting }, settings };
}

/** Whether a number was typed for it that it can be. */
function isBegun({ start, most }: Picked): boolean {
  return start !== undefined && !isBeyond(start, most);
}

/** A choice for which a share was typed is settled by that. */
function choicesOf(begun: readonly Picked[]): Setting {
  const choices = begun.filter(({ place }) => place.table === CHOICES);
  return Object.fromEntries(choices.map(({ place }) => [place.row, DRAWN]));
}

function supposedOf(scenario: Scenario | undefined, begun: readonly Picked[]): Supposed {
  const typed = begun.flatMap(({ place, start }) =>
    start === undefined ? [] : [[placeCode(place), start] as const],
  );
  return {
    cells: new Map([...(scenario?.supposed.cells ?? []), ...typed]),
    inputs: scenario?.supposed.inputs ?? new Map(),
  };
}

interface Around {
  readonly calculation: Calculation;
  readonly scenario: Scenario | undefined;
}

/** What was picked: what can be moved, and what can not, with why. */
function leverDtos(
  made: WhatIf,
  { cells, nowhere }: Picks,
  { calculation, scenario }: Around,
): Pick<WhatIfDto, 'cells' | 'unmoved'> {
  const levers = new Map(made.cells.map((lever) => [placeCode(lever.place), lever]));
  const movable = cells.flatMap((picked): WhatIfDto['cells'] => {
    const lever = levers.get(placeCode(picked.place));
    if (lever === undefined) return [];
    const { address, label, cell } = picked;
    const isOfScenario = scenario?.supposed.cells?.has(placeCode(picked.place)) === true;
    const from = isBegun(picked) ? 'typed' : isOfScenario ? 'scenario' : 'plan';
    const inPlan = cell === undefined ? verbatim('') : statedValue(cell.value, cell.unit).words;
    return [{ ...lever, label, unit: lever.unit.code, place: placeDto(lever.place), address, inPlan, from }];
  });
  const unmoved = cells.flatMap((picked): WhatIfDto['unmoved'] => {
    if (levers.has(placeCode(picked.place))) return [];
    const isNeeded = picked.cell === undefined || made.needed.has(placeCode(picked.place));
    const { address, label, unit, most } = picked;
    const start = isBegun(picked) ? (picked.start ?? null) : null;
    return [
      {
        address,
        label,
        place: placeDto(picked.place),
        unit,
        ...unmovedOf(calculation, picked, isNeeded),
        most: most ?? null,
        start,
      },
    ];
  });
  return { cells: movable, unmoved: [...unmoved, ...nowhere.map(nowhereDto)] };
}

function nowhereDto({ address, why }: Picks['nowhere'][number]): WhatIfDto['unmoved'][number] {
  return {
    address,
    label: verbatim(address),
    place: null,
    unit: '',
    why,
    takes: false,
    most: null,
    start: null,
  };
}

/** Each figure once, with what it is of. */
function watchedFigures(
  calculation: Calculation,
  setting: Setting,
): ReadonlyMap<FigureId, { readonly part: Part; readonly scope: string }> {
  const at = calculation.drawnAnswer(setting);
  const scopes = calculation.scopes.flatMap(({ kind, code }) =>
    kind === 'plan' ? [] : [[at.contributionOf(code), { part: kind, scope: code }] as const],
  );
  return new Map<FigureId, { readonly part: Part; readonly scope: string }>([
    [at.contribution, { part: 'contribution', scope: 'plan' }],
    [at.shareClosed, { part: 'shareClosed', scope: 'plan' }],
    [at.shareOfAmbition, { part: 'shareOfAmbition', scope: 'plan' }],
    ['plan/careCost.structural.gross', { part: 'careCost', scope: 'plan' }],
    ...scopes,
  ]);
}

function programDto({ program }: WhatIf): WhatIfDto['program'] {
  const segment = (of: WhatIf['program']['first']): WhatIfDto['program']['first'] => ({
    from: of.from,
    to: of.to,
    inputs: of.inputs.map(({ inputs, slot }) => ({ inputs: [...inputs], slot })),
    outputs: [...of.outputs],
    keeps: [...of.keeps],
    sums: [...of.sums],
  });
  return {
    bounds: program.bounds.map((one) => ({ ...one })),
    slots: program.slots,
    registers: program.registers,
    words: [...program.words],
    numbers: [...program.numbers],
    first: segment(program.first),
    segments: program.segments.map(segment),
    last: segment(program.last),
    sums: program.sums.map((one) => ({ ...one })),
    outputs: program.outputs.map((one) => ({ ...one })),
  };
}

function assumptionDtos({ assumptions, inputs }: WhatIf): WhatIfDto['assumptions'] {
  return assumptions.map(({ input, assumption, now, least, most }) => {
    const { values, isRelative, cells, row } = assumption;
    const drawn = inputs[input]?.distribution;
    const isFixed = drawn?.kind === 'point' && typeof values !== 'number';
    return {
      id: assumption.id,
      label: assumption.name,
      unit: isRelative ? '' : (cells[0]?.unit ?? '1'),
      place: placeDto(row.place),
      input,
      now,
      least,
      most,
      isFixed,
    };
  });
}
