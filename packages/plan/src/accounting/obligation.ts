/** What a funder may ask back for. */
export const OBLIGATIONS = ['result', 'effort', 'no_obligation'] as const;

/** What a funder may ask back for: a result that is not reached, an effort that is not made, or nothing. */
export type Obligation = (typeof OBLIGATIONS)[number];

/** What was judged of a result. */
export const RESULTS_JUDGED = ['approved', 'rejected', 'open'] as const;

/** What was judged of a result; `open`: nothing yet. */
export type ResultJudged = (typeof RESULTS_JUDGED)[number];
