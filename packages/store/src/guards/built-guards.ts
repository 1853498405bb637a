import { existsSync, readFileSync } from 'node:fs';
import { checksumOf } from '../migrations/migration.ts';
import { MIGRATIONS } from '../migrations/migrations.ts';
import type { Guard } from './read-guards.ts';

/** What guards a new database, as the build read it from the one that it made. */
interface BuiltGuards {
  /** The checksums of the steps that the database took. */
  readonly steps: readonly string[];
  readonly guards: readonly Guard[];
}

/** The checksums of the steps that a database takes that is made now. */
export const stepsNow = (): readonly string[] => MIGRATIONS.map(checksumOf);

/** What the build wrote; undefined where it is not there, or of other steps than those of now. */
export function builtGuards(file: URL): readonly Guard[] | undefined {
  if (!existsSync(file)) return undefined;
  const built: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return isBuilt(built) && built.steps.join() === stepsNow().join() ? built.guards : undefined;
}

function isBuilt(value: unknown): value is BuiltGuards {
  if (!isObject(value)) return false;
  return Array.isArray(value.steps) && Array.isArray(value.guards) && value.guards.every(isGuard);
}

function isGuard(value: unknown): value is Guard {
  return isObject(value) && ['kind', 'name', 'says'].every((name) => typeof value[name] === 'string');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
