import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { CheckStatus } from '@stryker-mutator/api/check';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { nameOf, told } from './told.mjs';

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

/** Names of changes that were found before, in a file that the environment names; none where it names none. */
function foundBefore() {
  const { KAPSTOK_FOUND: file } = process.env;
  return new Set(file === undefined ? [] : JSON.parse(readFileSync(file, 'utf8')));
}

/** A change with its place as results tell it: they count lines and columns from 1. */
function asTold({ location: { start, end }, ...mutant }) {
  const fromOne = ({ line, column }) => ({ line: line + 1, column: column + 1 });
  return { ...mutant, location: { start: fromOne(start), end: fromOne(end) } };
}

class Sample {
  #found = new Set();

  async init() {
    this.#found = foundBefore();
  }

  async group(mutants) {
    return [mutants.map(({ id }) => id)];
  }

  async check(mutants) {
    return Object.fromEntries(
      mutants.map((mutant) => [
        mutant.id,
        isTried(mutant) && !this.#found.has(nameOf(told(asTold(mutant))))
          ? { status: CheckStatus.Passed }
          : { status: CheckStatus.CompileError, reason: 'not in the sample, or found before' },
      ]),
    );
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Checker, 'sample', Sample)];
