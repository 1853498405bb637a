import { join } from 'node:path';
import { audit, codesIn, placeRowWords, rowName, shownCell } from '@kapstok/audit';
import { calculate, type Explanation } from '@kapstok/engine';
import { placeCode, recordName } from '@kapstok/plan';
import type { Text } from '@kapstok/quantity';
import { describe, expect, it } from 'vitest';
import { findingsList } from './audit-report/findings-sheet.ts';
import { openPlan } from './open-plan.ts';
import { printedPlan } from './printed-plan.ts';

const EXAMPLES = join(import.meta.dirname, '../../../examples');
const NAMES = ['nml-o', 'nml-scenario', 'acht-themas', 'gezond-dorp'];

async function calculated(name: string): Promise<ReturnType<typeof calculate>> {
  const result = await openPlan(join(EXAMPLES, name));
  if (!result.ok) throw new Error(result.errors.map((error) => error.message.nl).join('\n'));
  return calculate(result.plan);
}

/** Everything an explanation says, at every level. */
function saidIn({ label, formula, remark, inputs }: Explanation): readonly Text[] {
  return [label, formula, ...(remark === undefined ? [] : [remark]), ...inputs.flatMap(saidIn)];
}

describe.each(NAMES)('what is said of %s', (name) => {
  it('has words for every code in every finding', async () => {
    const said = audit(await calculated(name)).flatMap(({ message, effect, advice }) => [
      message,
      effect,
      advice,
    ]);
    expect(said.flatMap(codesIn)).toEqual([]);
  });

  it('has words for every code in the label of every figure, and in what explains the figures of the plan', async () => {
    const calculation = await calculated(name);
    const labels = calculation.ids('').flatMap((id) => calculation.figure(id)?.label ?? []);
    const explained = calculation.ids('plan/').flatMap((id) => {
      const explanation = calculation.explain(id, { depth: 3, inputs: 200 });
      return explanation === undefined ? [] : saidIn(explanation);
    });
    expect(labels.length).toBeGreaterThan(0);
    const codes = [...labels, ...explained].flatMap(codesIn);
    // Names of the plan itself are in its own language, in English too.
    expect(codes.filter((code) => /[_/.-]/.test(code))).toEqual([]);
  });

  it('has words for every code in every row as tables and histories show it', async () => {
    const { plan } = await calculated(name);
    const shown = printedPlan(plan).flatMap(({ definition, columns, rows }) =>
      rows.flatMap(({ place, cells: written }) => {
        const cells = Object.fromEntries(columns.map((column, at) => [column, String(written[at] ?? '')]));
        const table = definition.name;
        // A formula is written in the codes it computes with.
        const read = columns.filter((column) => definition.columns[column]?.kind !== 'formula');
        const words = read.map((column) => shownCell(table, column, cells));
        return [...words, rowName(table, recordName(table, cells)), placeRowWords(place)];
      }),
    );
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.map(({ nl }) => nl).filter((words) => /[a-z]_[a-z]/.test(words))).toEqual([]);
  });

  it.each(['nl', 'en'] as const)(
    'has words for every code in the list to take out, but for its place: %s',
    async (language) => {
      const findings = audit(await calculated(name));
      const places = new Set(findings.map(({ place }) => placeCode(place)));
      const cells = findingsList(findings, language).rows.flat().map(String);
      expect(cells.filter((cell) => /[a-z]_[a-z]/.test(cell) && !places.has(cell))).toEqual([]);
    },
  );
});
