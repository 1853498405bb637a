import { type Calculation, type FigureId, medianOf, type Setting, type WhatIf } from '@kapstok/engine';
import { parseAddress } from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import type { WhatIfDto } from '../schemas/what-if.ts';
import { askedInput } from './certainty/asked-input.ts';
import { cellLabel } from './certainty/cell-label.ts';
import { placeDto } from './gaps.ts';

/** What is to be moved, and under which setting of the open choices. */
export interface WhatIfAsked {
  readonly setting: Setting;
  /** Addresses of cells, with a bar between them. */
  readonly cells?: string | undefined;
  readonly seed?: number;
  readonly draws?: number;
}

/** Why nothing can be moved, for who asked. */
export interface NothingToMove {
  readonly wrong: Text;
}

const MOST_CELLS = 20;
const TOO_MANY = text(
  `Er kunnen hooguit ${MOST_CELLS} cellen tegelijk worden verschoven.`,
  `At most ${MOST_CELLS} cells can be moved at once.`,
);

type Part = WhatIfDto['figures'][number]['part'];

/** Figures of a plan that can be run elsewhere with other inputs: the answer, its pillars and projects, and less care used. */
export function whatIfDocument(
  calculation: Calculation,
  { setting, cells, ...how }: WhatIfAsked,
): WhatIfDto | NothingToMove {
  const words = cells === undefined || cells === '' ? [] : cells.split('|');
  if (words.length > MOST_CELLS) return { wrong: TOO_MANY };
  for (const cell of words) {
    const asked = askedInput(calculation, { cell });
    if ('wrong' in asked) return asked;
  }
  const watched = watchedFigures(calculation, setting);
  const made = calculation.whatIf({
    ...how,
    figures: [...watched.keys()],
    cells: words.flatMap((cell) => parseAddress(cell) ?? []),
  });
  return {
    seed: made.seed,
    draws: made.draws,
    engine: made.engine,
    comparedIn: calculation.comparedIn,
    program: programDto(made),
    inputs: made.inputs.map(({ stream, distribution, group }) => ({
      stream,
      distribution,
      group: group === undefined ? null : { ...group },
    })),
    cells: made.cells.map(({ unit, place, ...cell }) => ({
      ...cell,
      label: cellLabel(calculation.plan, place),
      unit: unit.code,
      place: placeDto(place),
    })),
    assumptions: assumptionDtos(made),
    figures: made.figures.map(({ id, label, unit, value }) => ({
      id,
      ...(watched.get(id) ?? { part: 'project' as const, scope: '' }),
      label,
      unit: unit.code,
      value,
    })),
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

function assumptionDtos({ assumptions }: WhatIf): WhatIfDto['assumptions'] {
  return assumptions.map(({ input, assumption, least, most }) => {
    const { values, isRelative, cells, row } = assumption;
    return {
      id: assumption.id,
      label: assumption.name,
      unit: isRelative ? '' : (cells[0]?.unit ?? '1'),
      place: placeDto(row.place),
      input,
      now: typeof values === 'number' ? values : medianOf(values),
      least,
      most,
    };
  });
}
