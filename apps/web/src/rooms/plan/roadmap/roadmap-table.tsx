import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useShownPlan } from '../../../frame/plan-context.ts';
import { useWords } from '../../../language/words.ts';
import type { Column } from '../../../table/column.ts';
import { DataTable } from '../../../table/data-table.tsx';
import { ExportLinks } from '../../../table/export-links.tsx';
import { placedColumn } from '../../../table/make-column.tsx';
import { MilestonePeriod } from './milestone-period.tsx';
import { quarterNumber, useWrittenPeriod } from './period.ts';
import type { RoadmapRow } from './roadmap-rows.ts';

/** Every milestone with its project and quarter: the truth under the picture. */
export function RoadmapTable({ rows }: { readonly rows: readonly RoadmapRow[] }) {
  const { say } = useWords();
  const { sort } = useSearch({ from: '/p/$plan/roadmap' });
  const navigate = useNavigate({ from: '/p/$plan/roadmap' });
  const columns = useColumns();
  return (
    <>
      <DataTable<RoadmapRow>
        caption={say('roadmap.caption')}
        columns={columns}
        rows={rows}
        keyOf={(row) => row.key}
        sort={sort}
        onSort={(next) =>
          void navigate({ search: (now) => ({ ...now, sort: next }), replace: true, resetScroll: false })
        }
        empty={say('roadmap.nothing')}
      />
      <ExportLinks list="roadmap" />
    </>
  );
}

function useColumns(): readonly Column<RoadmapRow>[] {
  const { say, of } = useWords();
  const { header, mark: plan } = useShownPlan();
  const period = useWrittenPeriod();
  return useMemo(
    () => [
      {
        id: 'project',
        head: of(header.levels.project),
        kind: 'words',
        namesRow: true,
        cell: ({ code, name }) => (
          <Link to="/p/$plan/plan/$code" params={{ plan, code }}>
            {code} {name}
          </Link>
        ),
        sortBy: (row) => row.code,
        written: (row) => `${row.code} ${row.name}`,
      },
      {
        id: 'when',
        head: say('milestone.when'),
        kind: 'words',
        cell: ({ milestone }) => <MilestonePeriod milestone={milestone} />,
        sortBy: ({ milestone }) =>
          milestone.quarter === null ? undefined : quarterNumber(milestone.quarter),
        written: ({ milestone }) => period(milestone),
      },
      ...(['what', 'kind'] as const).map((id) =>
        placedColumn<RoadmapRow>({
          id,
          head: say(`milestone.${id}`),
          read: ({ milestone }) => milestone[id],
          place: ({ milestone }) => milestone.place,
          field: id,
        }),
      ),
    ],
    [say, of, header, plan, period],
  );
}
