import type { ChangeDto } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { newestChangesOf } from '../../editing/queries.ts';
import type { Made } from '../../editing/use-change.ts';
import { useKeptPlan } from '../../frame/plan-context.ts';
import { useWords } from '../../language/words.ts';
import { seesOwnPart } from '../../session/sees-own-part.ts';
import { OwnRowsLink } from './own-part.tsx';

interface Props {
  /** The table in which one works; absent where files with several were brought in. */
  readonly table?: string;
  readonly made: Made;
  /** The entry of the log one had seen when one began. */
  readonly since: number;
}

/** Says that it is kept, and what others changed in the same rows meanwhile: both stand. */
export function KeptNotice({ table, made: { change: made, warnings, notices }, since }: Props) {
  const { say, of } = useWords();
  const { at, mark, viewpoint } = useKeptPlan();
  const isOwnPart = seesOwnPart({ at, viewpoint });
  const newest = useQuery({
    ...newestChangesOf(at.plan),
    enabled: made !== null && viewpoint.mayReadHistory,
  });
  const others = made === null ? NOBODY : meanwhile(newest.data?.changes ?? [], made, since);
  const namesOf = (changes: readonly ChangeDto[]) =>
    [...new Set(changes.map(({ account }) => account?.name ?? say('deed.someone')))].join(', ');
  return (
    <div className="ks-kept" role="status">
      <p>
        {made === null ? say('kept.nothing') : say('kept.made', { count: made.editCount })}{' '}
        {viewpoint.mayReadHistory && (
          <Link className="ks-way" to="/p/$plan/geschiedenis" params={{ plan: mark }}>
            {say('kept.history')}
          </Link>
        )}{' '}
        {isOwnPart ? (
          say('ownPart.kept', { name: viewpoint.basis.version?.name ?? '' })
        ) : (
          <Link className="ks-way" to="/p/$plan" params={{ plan: mark }}>
            {say('kept.answer')}
          </Link>
        )}{' '}
        {isOwnPart && table !== undefined && <OwnRowsLink table={table}>{say('ownPart.toOwn')}</OwnRowsLink>}
      </p>
      {warnings.length > 0 && (
        <>
          <p>{say('kept.unread', { count: warnings.length })}</p>
          <ul>
            {warnings.map((warning) => (
              <li key={`${warning.record} ${warning.field}`}>
                {of(warning.fieldName)}: “{warning.found}”. {of(warning.message)}
              </li>
            ))}
          </ul>
        </>
      )}
      {notices.map((notice) => (
        <p key={notice.nl}>{of(notice)}</p>
      ))}
      {others.overruled.length > 0 && <p>{say('kept.overruled', { who: namesOf(others.overruled) })}</p>}
      {others.merged.length > 0 && <p>{say('kept.merged', { who: namesOf(others.merged) })}</p>}
    </div>
  );
}

/** What others did meanwhile in the rows that were changed. */
interface Others {
  /** In other fields of them: both stand. */
  readonly merged: readonly ChangeDto[];
  /** In the same fields: what was chosen stands. */
  readonly overruled: readonly ChangeDto[];
}

const NOBODY: Others = { merged: [], overruled: [] };

/** Changes of others in what was changed, between what one saw and what one made. */
function meanwhile(changes: readonly ChangeDto[], made: ChangeDto, since: number): Others {
  const rows = new Set(made.edits.map(({ record }) => record));
  const cells = new Set(made.edits.map(cellOfEdit));
  const others = changes.filter(
    ({ id, seq, account }) =>
      id !== made.id && seq > since && seq < made.seq && account?.id !== made.account?.id,
  );
  return {
    overruled: others.filter(({ edits }) => edits.some((edit) => cells.has(cellOfEdit(edit)))),
    merged: others.filter(({ edits }) =>
      edits.some((edit) => rows.has(edit.record) && !cells.has(cellOfEdit(edit))),
    ),
  };
}

function cellOfEdit({ record, kind, field }: ChangeDto['edits'][number]): string {
  return `${record} ${kind} ${field ?? ''}`;
}
