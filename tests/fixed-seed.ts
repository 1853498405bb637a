import fc from 'fast-check';

/** Properties run on one seed, so that a red run is red again; FC_SEED tries another. */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20250101) });
