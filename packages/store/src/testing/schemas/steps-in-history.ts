import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Migration } from '../../migrations/migration.ts';
import { MIGRATIONS } from '../../migrations/migrations.ts';

/** The schema as the sources of a commit made it. */
export interface SchemaThen {
  /** The last commit that had it. */
  readonly commit: string;
  readonly steps: readonly Migration[];
}

const ROOT = fileURLToPath(new URL('../../../../..', import.meta.url));
const STEPS = 'packages/store/src/migrations';

function git(...given: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('git', given, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${given.join(' ')}: ${stderr}`);
  return stdout;
}

/** Whether these sources stand in a repository with all of its history. */
export function hasHistory(): boolean {
  const asked = spawnSync('git', ['rev-parse', '--is-shallow-repository'], { cwd: ROOT, encoding: 'utf8' });
  return asked.status === 0 && asked.stdout.trim() === 'false';
}

/** Every schema that the sources of some commit made, once, in the order in which they came. */
export function schemasInHistory(): readonly SchemaThen[] {
  const known = new Map<string, SchemaThen>();
  const commits = git('log', '--reverse', '--format=%h', '--', STEPS).trim().split('\n');
  for (const commit of commits) {
    const files = filesOf(commit);
    if (files.length > 0) known.set(files.map(({ blob }) => blob).join(), { commit, steps: stepsOf(files) });
  }
  return [...known.values()];
}

interface StepFile {
  readonly path: string;
  readonly blob: string;
}

function filesOf(commit: string): readonly StepFile[] {
  const lines = git('ls-tree', commit, `${STEPS}/`).split('\n');
  const files = lines.map((line) => {
    const [, , blob = '', path = ''] = line.split(/\s+/);
    return { path, blob };
  });
  return files.filter(({ path }) => /\/\d{4}-[^/]*\.ts$/.test(path));
}

const READ = new Map<string, string>();

/** Each is a file with its SQL between two backticks, with nothing to fill in. */
function stepsOf(files: readonly StepFile[]): readonly Migration[] {
  return files.map(({ path, blob }, index) => {
    const written = READ.get(blob) ?? git('cat-file', 'blob', blob);
    READ.set(blob, written);
    const sql = /sql: `([^`\\]*)`/.exec(written)?.[1];
    if (sql === undefined || sql.includes('${')) throw new Error(`no SQL in ${path}`);
    return { number: index + 1, name: MIGRATIONS[index]?.name ?? path, sql };
  });
}
