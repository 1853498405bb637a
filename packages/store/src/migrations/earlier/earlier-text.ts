import type { Migration } from '../migration.ts';

/** A step as it stood in some commit before its text settled, and what makes of what it made what the step makes now. */
export interface EarlierText {
  /** The step as it stood then: what a database of then took, and what a backup of then is put back in. */
  readonly step: Migration;
  /** SQL for a database that took it, whatever of the earlier texts of later steps it took besides. */
  readonly mend: string;
}

/** A passage of a step as it is now, and what stood there then. */
export type Passage = readonly [now: string, then: string];

/**
 * A step as it was, by the passages that were otherwise.
 * @throws Error when a passage does not stand in the step exactly once
 */
export function asItWas(step: Migration, passages: readonly Passage[]): Migration {
  const sql = passages.reduce((written, [now, then]) => {
    if (written.split(now).length !== 2) throw new Error(`not once in step ${step.number}: ${now}`);
    return written.replace(now, () => then);
  }, step.sql);
  return { ...step, sql };
}

/**
 * A function as a step makes it, in the place of the one that is there; who owns it and who may call it stay.
 * @throws Error when the step makes no such function
 */
export function functionAnew(step: Migration, name: string): string {
  const made = passageOf(step, `create function kapstok.${name}(`, '\n    $$;');
  return made.replace('create function', 'create or replace function');
}

/**
 * A policy as a step makes it, in the place of the one that is there.
 * @throws Error when the step makes no such policy
 */
export function policyAnew(step: Migration, name: string, table: string): string {
  const on = `policy ${name} on kapstok.${table}`;
  return `drop ${on};\n    ${passageOf(step, `create ${on} `, ';')}`;
}

/** What a step says from some words up to others. */
export function passageOf(step: Migration, first: string, last: string): string {
  const start = step.sql.indexOf(first);
  const end = step.sql.indexOf(last, start);
  if (start === -1 || end === -1) throw new Error(`not in step ${step.number}: ${first}`);
  return step.sql.slice(start, end + last.length);
}
