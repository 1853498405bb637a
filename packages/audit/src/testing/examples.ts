import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SimpleTables } from '@kapstok/plan';
import { parse } from 'yaml';
import type { Severity } from '../finding.ts';

/** What an example expects of a finding; what it does not name is not looked at. */
export interface Expected {
  readonly table?: string;
  readonly row?: string;
  readonly field?: string;
  readonly scope?: string;
  readonly severity?: Severity;
  readonly stated?: number | string;
  readonly computed?: number | string;
  /** A number or words that the Dutch sentence names. */
  readonly says?: string;
  /** Words in the Dutch advice. */
  readonly advises?: string;
  /** Words in what it does to the answer, in Dutch. */
  readonly affects?: string;
}

/** A small plan, and what the rule finds in it; nothing for a miss. */
export interface Example {
  readonly case: string;
  /** On which one looks; not said: of no day. */
  readonly day?: string;
  readonly plan: SimpleTables;
  readonly finds: readonly Expected[];
}

/** The examples of one rule. */
export interface RuleExamples {
  readonly rule: string;
  readonly hit: readonly Example[];
  readonly miss: readonly Example[];
}

interface ExampleFile {
  readonly rule: string;
  /** Tables of every case; a case names only the tables that differ. */
  readonly ground?: SimpleTables;
  readonly hit: readonly Example[];
  readonly miss: readonly Omit<Example, 'finds'>[];
}

const FOLDER = fileURLToPath(new URL('../../examples', import.meta.url));

/** Reads every example file, in the order of their names. */
export function readExamples(): readonly RuleExamples[] {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.yaml'),
  );
  return files.sort().map((file) => {
    const { rule, ground, hit, miss } = parse(readFileSync(join(FOLDER, file), 'utf8')) as ExampleFile;
    const grounded = <E extends { plan: SimpleTables }>(example: E): E => ({
      ...example,
      plan: { ...ground, ...example.plan },
    });
    return {
      rule,
      hit: hit.map(grounded),
      miss: miss.map((example) => ({ ...grounded(example), finds: [] })),
    };
  });
}
