import { createHash } from 'node:crypto';
import { CheckStatus } from '@stryker-mutator/api/check';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';

/**
 * Which changes are tried: of a thousand so many, by chance on a fixed seed; every check tries six, for a twentieth would take
 * five minutes of a processor. Stryker has no word for "not tried"; a change
 * that a checker refuses counts for nothing.
 */
export const OF_A_THOUSAND = Number(process.env.KAPSTOK_MUTANTS ?? 6);
export const SEED = process.env.KAPSTOK_SEED ?? '20250101';

/** Whether a change is tried: always the same for the same change at the same place. */
export function isTried({ fileName, mutatorName, replacement, location: { start, end } }) {
  const place = [start.line, start.column, end.line, end.column].join(':');
  const words = [SEED, fileName.slice(fileName.indexOf('packages/')), mutatorName, replacement, place];
  const chance = createHash('sha256').update(words.join('\n')).digest().readUInt32LE(0) / 2 ** 32;
  return chance * 1000 < OF_A_THOUSAND;
}

class Sample {
  async init() {}

  async group(mutants) {
    return [mutants.map(({ id }) => id)];
  }

  async check(mutants) {
    return Object.fromEntries(
      mutants.map((mutant) => [
        mutant.id,
        isTried(mutant)
          ? { status: CheckStatus.Passed }
          : { status: CheckStatus.CompileError, reason: 'not in the sample' },
      ]),
    );
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Checker, 'sample', Sample)];
