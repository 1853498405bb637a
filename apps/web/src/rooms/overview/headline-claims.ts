import type { FigureDto, Overview, StatedClaim } from '@kapstok/contract';

/** What the plan says and what follows from it, side by side. */
export interface Pair {
  readonly claim: StatedClaim;
  readonly computed: FigureDto;
}

const ANSWERS: Readonly<Record<string, keyof Overview['answer']>> = {
  share_of_shortage: 'shareClosed',
  share_of_ambition: 'shareOfAmbition',
  contribution_fte: 'fte',
  contribution_persons: 'persons',
};

/** The claims of the plan about the answer itself, share of the shortage first. */
export function headlineClaims(overview: Overview): Pair[] {
  const order = Object.values(ANSWERS);
  return overview.claims
    .flatMap((claim): { pair: Pair; at: number }[] => {
      const part = ANSWERS[claim.key];
      if (part === undefined || claim.stated.value.kind !== 'known') return [];
      return [{ pair: { claim, computed: overview.answer[part] }, at: order.indexOf(part) }];
    })
    .sort((a, b) => a.at - b.at)
    .map(({ pair }) => pair);
}
