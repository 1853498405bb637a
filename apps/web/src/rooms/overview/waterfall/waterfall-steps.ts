import type { FigureValueDto, Overview, StatedClaim } from '@kapstok/contract';
import type { Step } from '../../../chart/waterfall-bars.ts';
import { headlineClaims } from '../headline-claims.ts';

/** The words the rows of the waterfall need. */
export interface WaterfallWords {
  readonly shortage: string;
  readonly together: string;
  readonly remaining: string;
  readonly claimed: string;
  readonly value: (value: FigureValueDto, unit: string) => string;
}

/** The claim that can be drawn: a share of the shortage, else an amount in the unit of the shortage. */
function drawnClaim(overview: Overview): StatedClaim | undefined {
  const claims = headlineClaims(overview).map(({ claim }) => claim);
  return (
    claims.find((claim) => claim.key === 'share_of_shortage') ??
    claims.find((claim) => claim.stated.unit === overview.comparedIn)
  );
}

/** The rows from the shortage to what remains; empty when the plan gives no shortage to hold its figures against. */
export function stepsOf(overview: Overview, words: WaterfallWords): Step[] {
  const { answer, comparedIn, shortage } = overview;
  const { value } = shortage.compared;
  if (value.kind !== 'known') return [];
  const met = comparedIn === 'FTE' ? answer.fte : answer.persons;
  const row = (
    key: string,
    kind: Step['kind'],
    label: string,
    figure: { value: FigureValueDto; unit: string },
  ) => ({
    key,
    kind,
    label,
    words: words.value(figure.value, figure.unit),
    value: figure.value,
    pillar: 0,
    from: kind === 'ground' ? ('left' as const) : ('right' as const),
  });
  const claim = drawnClaim(overview);
  return [
    row('shortage', 'ground', words.shortage, shortage.compared),
    ...overview.waterfall.map((step, index) => ({
      ...row(`pillar ${step.code}`, 'pillar', step.name, step.figure),
      pillar: index + 1,
    })),
    row('together', 'computed', words.together, met),
    ...(claim === undefined
      ? []
      : [{ ...row('claim', 'claimed', words.claimed, claim.stated), value: onScale(claim, value.low) }]),
    row('remaining', 'ground', words.remaining, answer.remaining),
  ];
}

/** Where a claim lies on the scale of the picture: a share of the shortage lies at that share of its width. */
function onScale(claim: StatedClaim, width: number): FigureValueDto {
  const { value, unit } = claim.stated;
  if (value.kind !== 'known' || unit !== '1') return value;
  return { ...value, low: value.low * width, high: value.high === null ? width : value.high * width };
}
