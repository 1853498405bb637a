import type { AssignmentDto } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useInRegion } from '../../../administration/in-region.ts';
import { momentColumn } from '../../../administration/moment.tsx';
import { assignmentsOf } from '../../../administration/queries.ts';
import { Rows } from '../../../administration/rows.tsx';
import { useAboutWords } from '../../../administration/use-about-words.ts';
import { useWords } from '../../../language/words.ts';
import { Loaded } from '../../../notice/loaded.tsx';
import { ScreenWaiting } from '../../../notice/waiting.tsx';
import type { Column } from '../../../table/column.ts';
import { wordsColumn } from '../../../table/make-column.tsx';
import { compared } from '../../../table/sort.ts';
import { EndRole } from './end-role.tsx';

const keyOf = (assignment: AssignmentDto) => assignment.id;
const ALL = 'all';

/** Who has which role, and who had one. */
export function AssignmentsSection() {
  const { say } = useWords();
  const { region } = useInRegion();
  const query = useQuery(assignmentsOf(region.code));
  return (
    <section aria-labelledby="who-has">
      <h2 id="who-has">{say('admin.roles.who')}</h2>
      <Loaded query={query} waiting={<ScreenWaiting />}>
        {({ assignments }) => <Assignments assignments={ofPeople(assignments)} />}
      </Loaded>
    </section>
  );
}

/** By name. That the region is open to the public is no role of anybody: that is turned at the region. */
function ofPeople(assignments: readonly AssignmentDto[]): readonly AssignmentDto[] {
  return assignments
    .filter(({ role }) => role !== 'public')
    .toSorted((one, other) => compared(one.account.name, other.account.name));
}

function Assignments({ assignments }: { readonly assignments: readonly AssignmentDto[] }) {
  const { say } = useWords();
  const { show } = useSearch({ from: '/p/$plan/beheer/rollen' });
  const navigate = useNavigate({ from: '/p/$plan/beheer/rollen' });
  const columns = useColumns();
  const current = assignments.filter((one) => one.current);
  const accounts = new Set(current.map(({ account }) => account.id)).size;
  const turn = (all: boolean) =>
    void navigate({
      search: (now) => ({ ...now, show: all ? ALL : undefined }),
      replace: true,
      resetScroll: false,
    });
  return (
    <>
      <p>
        {say('admin.roles.count', {
          count: current.length,
          accounts: say('admin.accounts', { count: accounts }),
        })}
      </p>
      {assignments.length > current.length && (
        <label className="ks-check ks-no-print">
          <input type="checkbox" checked={show === ALL} onChange={(event) => turn(event.target.checked)} />
          {say('admin.roles.before', { count: assignments.length - current.length })}
        </label>
      )}
      <Rows
        caption={say('admin.roles.caption')}
        captionHidden
        columns={columns}
        rows={show === ALL ? assignments : current}
        keyOf={keyOf}
        empty={say('admin.roles.none')}
      />
    </>
  );
}

function useColumns(): readonly Column<AssignmentDto>[] {
  const { say, of, language } = useWords();
  const aboutWords = useAboutWords();
  return useMemo(() => {
    const end: Column<AssignmentDto> = {
      id: 'end',
      head: say('admin.action'),
      kind: 'words',
      cell: (row) =>
        row.current ? <EndRole assignment={row} /> : <span className="ks-soft">{say('admin.ended')}</span>,
      written: ({ current }) => (current ? '' : say('admin.ended')),
    };
    return [
      wordsColumn<AssignmentDto>('who', say('admin.who'), ({ account }) => account.name, true),
      wordsColumn<AssignmentDto>('role', say('admin.role'), ({ roleName }) => of(roleName)),
      wordsColumn<AssignmentDto>('about', say('admin.within'), (row) =>
        row.isThere ? aboutWords(row) : say('admin.roles.notThere', { about: aboutWords(row) }),
      ),
      momentColumn<AssignmentDto>({ id: 'from', head: say('admin.from') }, ({ from }) => from, language),
      momentColumn<AssignmentDto>(
        { id: 'until', head: say('admin.until'), none: say('admin.noEnd') },
        ({ until }) => until,
        language,
      ),
      end,
    ];
  }, [say, of, language, aboutWords]);
}
