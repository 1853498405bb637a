import type { Course } from '@kapstok/contract';
import { useMemo } from 'react';
import { useWords } from '../../../language/words.ts';
import type { Column } from '../../../table/column.ts';
import { DataTable } from '../../../table/data-table.tsx';
import { wordsColumn } from '../../../table/make-column.tsx';

type Theme = Course['themes'][number];

/** By theme how many indicators reach their target. */
export function ThemeTable({ themes }: { readonly themes: readonly Theme[] }) {
  const { say } = useWords();
  const columns = useMemo((): readonly Column<Theme>[] => {
    const count = (
      id: 'reached' | 'missed' | 'open' | 'learned' | 'indicators',
      read: (row: Theme) => number,
    ): Column<Theme> => ({
      id,
      head: say(`course.${id}`),
      kind: 'number',
      cell: (row) => String(read(row)),
      sortBy: read,
      written: read,
    });
    return [
      wordsColumn<Theme>(
        'theme',
        say('course.theme'),
        ({ pillar }) => (pillar === null ? say('course.noTheme') : `${pillar.code} ${pillar.name}`),
        true,
      ),
      count('indicators', ({ indicators }) => indicators.length),
      count('reached', ({ reached }) => reached),
      count('missed', ({ missed }) => missed),
      count('open', ({ open }) => open),
      count('learned', ({ learned }) => learned),
    ];
  }, [say]);
  return (
    <DataTable<Theme>
      caption={say('course.themesCaption')}
      columns={columns}
      rows={themes}
      keyOf={({ pillar }) => pillar?.code ?? ''}
    />
  );
}
