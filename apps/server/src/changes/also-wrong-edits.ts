import type { NewChange, WrongInput } from '@kapstok/contract';
import { type Edit, recordOf } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import { maySomewhere, type Reader, rowsNow } from '@kapstok/store';
import { wrongInput } from '../inputs/wrong-inputs.ts';
import { type AtPlan, reading } from './at-plan.ts';
import { isPlanTable } from './check-edits.ts';
import { newColumnsIn, writtenBy } from './refuse-doubtful.ts';

const NO_ROW = text('een rij zijn die het plan nu heeft', 'be a row that the plan now has');

/** Edits of rows that the plan does not have. */
async function noRows(reader: Reader, plan: string, edits: readonly Edit[]): Promise<readonly WrongInput[]> {
  const standing = edits.flatMap((edit, n) => (edit.kind === 'add' ? [] : [{ edit, n, id: recordOf(edit) }]));
  const rows = await rowsNow(reader, plan, new Set(standing.map(({ id }) => id)));
  return standing
    .filter(({ id }) => !rows.has(id))
    .map(({ edit, n }) =>
      wrongInput('body', ['edits', n, ...(edit.kind === 'remove' ? ['record', 'id'] : ['id'])], NO_ROW),
    );
}

/**
 * What else is wrong with edits of which some can't be kept anyway, which only the plan can tell: rows and columns that it does
 * not have. Nothing for who may edit nothing here.
 */
export async function alsoWrongEdits(
  at: AtPlan,
  edits: readonly Edit[],
  { newColumns = false }: Pick<NewChange, 'newColumns'>,
): Promise<readonly WrongInput[]> {
  return await reading(at, async (reader) => {
    if (at.standing.readOnly || !(await maySomewhere(reader, 'edit'))) return [];
    const written = newColumns ? [] : writtenBy(edits).filter(({ table }) => isPlanTable(table));
    return [
      ...(await newColumnsIn(reader, at.plan.id, written)),
      ...(await noRows(reader, at.plan.id, edits)),
    ];
  });
}
