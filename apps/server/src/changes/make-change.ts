import type { EditDto, NewChange, OutcomeDto } from '@kapstok/contract';
import { type Edit, EVERY_TABLE, type Role, rightsOf, tableOfEdit } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import { edit, maySomewhere, type Reader } from '@kapstok/store';
import { problemOf } from '../problem.ts';
import { alsoWrongEdits } from './also-wrong-edits.ts';
import { type AtPlan, writing } from './at-plan.ts';
import { wrongEdits } from './check-edits.ts';
import { outcomeOf } from './made.ts';
import { newColumnsIn, refuseDoubtful, writtenBy } from './refuse-doubtful.ts';
import { Refused, refused } from './refused.ts';
import { addedBy, addedTold, NOTHING_TOLD, type StopCheck } from './stopping.ts';
import { orRefused } from './store-problem.ts';
import { KEY_READS, lackingAt, whoMay } from './who-may.ts';

const NOT_KEEPABLE = text(
  'Hierin staat iets dat een plan niet kan bevatten. Er is niets bewaard.',
  'This holds something that no plan can hold. Nothing was kept.',
);

/** Refuses, all at once, what no plan can hold. */
export function refuseWrong(wrong: ReturnType<typeof wrongEdits>): void {
  if (wrong.length === 0) return;
  const [first] = wrong;
  const sentence = wrong.length === 1 && first !== undefined ? first.sentence : NOT_KEEPABLE;
  throw new Refused({ ...problemOf(422, sentence), errors: wrong.slice(0, 200) });
}

/** Ids as the database has them. */
function lowered(dto: EditDto): Edit {
  if (dto.kind === 'add' || dto.kind === 'remove') {
    return { ...dto, record: { ...dto.record, id: dto.record.id.toLowerCase() } };
  }
  return { ...dto, id: dto.id.toLowerCase() };
}

/** Whether a role may edit rows of a table at all, be it only its own. */
function mayEdit(role: Role, table: string): boolean {
  const own = rightsOf(role).filter(({ action }) => action === 'edit');
  return own.some((right) => right.table === EVERY_TABLE || right.table === table);
}

/** The table of edits that a role has no hold on at all; else the first. */
export function tableRefused(role: Role, tables: readonly string[]): string | undefined {
  return tables.find((table) => !mayEdit(role, table)) ?? tables[0];
}

/**
 * Refuses who may edit nothing here, before anything of the plan is looked at.
 * @throws {Refused}
 */
export async function mustEditSomething(
  reader: Pick<Reader, 'trx'>,
  { standing }: AtPlan,
  table?: string,
): Promise<void> {
  if (standing.readOnly) throw refused(403, KEY_READS);
  // Of what one may not edit anyway it is no use to hear that another changed it.
  const isClosed = table !== undefined && !mayEdit(standing.role, table);
  if (isClosed || !(await maySomewhere(reader, 'edit')))
    throw refused(403, whoMay(lackingAt(standing, 'edit', table)));
}

/**
 * Makes edits on a plan, all or none.
 * @throws {Refused} when they can't be kept, may not be made, or met what somebody else made
 */
export async function makeChange(at: AtPlan, asked: NewChange, plans: StopCheck): Promise<OutcomeDto> {
  const { id, reason, edits } = asked;
  const wanted = edits.map(lowered);
  const wrong = wrongEdits(edits);
  if (wrong.length > 0) {
    const told = new Set(wrong.map(({ path }) => path));
    const also = await alsoWrongEdits(at, wanted, asked);
    refuseWrong([...wrong, ...also.filter(({ path }) => !told.has(path))]);
  }
  const { role } = at.standing;
  const table = tableRefused(role, wanted.map(tableOfEdit));
  const added = await addedBy(plans, at, wanted);
  return await orRefused(lackingAt(at.standing, 'edit', table), () =>
    writing(at, async (writer) => {
      await mustEditSomething(writer, at, table);
      const written = writtenBy(wanted);
      const fresh = await newColumnsIn(writer, at.plan.id, written);
      const outcome = await edit(writer, { id: id.toLowerCase(), plan: at.plan.id, reason, edits: wanted });
      const told = outcome.kind === 'made' ? await addedTold(writer, at, added, wanted) : NOTHING_TOLD;
      if (outcome.kind === 'made')
        await refuseDoubtful(writer, at.plan.id, { written, fresh, ...told }, asked);
      return await outcomeOf(writer, at, outcome, wanted, { ...told, notices: added.notices });
    }),
  );
}
