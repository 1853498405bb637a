import { OF_A_THOUSAND } from './sample.mjs';

/** A change counts as not found after so many milliseconds of the tests nearest to it, as they take without it. */
export const PATIENCE = Number(process.env.KAPSTOK_PATIENCE ?? (OF_A_THOUSAND < 1000 ? 2000 : 1000));
