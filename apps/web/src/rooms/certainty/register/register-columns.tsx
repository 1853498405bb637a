import type { AssumptionDto } from '@kapstok/contract';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useShownPlan } from '../../../frame/plan-context.ts';
import { useWords } from '../../../language/words.ts';
import { rowAddress } from '../../../place/row-address.ts';
import type { Column } from '../../../table/column.ts';
import { wordsColumn } from '../../../table/make-column.tsx';
import { WhyLink } from '../../../why/why-link.tsx';
import { ImpactCell } from './impact-cell.tsx';
import { QualityMark } from './quality-mark.tsx';
import { impact, weakness } from './register-order.ts';
import { useQualityWords } from './use-quality-words.ts';

/** The columns of the register. */
export function useRegisterColumns(): readonly Column<AssumptionDto>[] {
  const { say, of } = useWords();
  const { mark: plan } = useShownPlan();
  const qualityWords = useQualityWords();
  return useMemo(
    (): readonly Column<AssumptionDto>[] => [
      {
        ...wordsColumn<AssumptionDto>('name', say('register.name'), ({ name }) => of(name), true),
        cell: ({ id, name }) => (
          <Link to="/p/$plan/zekerheid/aannames/$id" params={{ plan, id }} search={(now) => now}>
            {of(name)}
          </Link>
        ),
      },
      {
        id: 'quality',
        head: say('register.quality'),
        kind: 'words',
        cell: ({ quality }) => <QualityMark quality={quality} />,
        sortBy: (row) => weakness(row),
        written: ({ quality }) => qualityWords(quality),
      },
      {
        id: 'impact',
        head: say('register.impact'),
        kind: 'number',
        cell: (row) => <ImpactCell row={row} />,
        sortBy: impact,
        written: ({ sensitivity }) => sensitivity?.varianceShare ?? say('register.notDrawn'),
      },
      {
        id: 'narrows',
        head: say('influence.narrows'),
        kind: 'number',
        cell: () => '',
        written: ({ sensitivity }) => sensitivity?.narrows ?? '',
        fileOnly: true,
      },
      {
        id: 'on',
        head: say('register.on'),
        kind: 'words',
        cell: (row) => <About row={row} />,
        written: ({ on }) => on.map(({ label }) => of(label)).join('; '),
      },
      longColumn('words', say('register.words'), ({ words }) => of(words)),
      longColumn('source', say('register.source'), ({ source }) => source),
      longColumn('note', say('register.note'), ({ note }) => note),
    ],
    [say, of, plan, qualityWords],
  );
}

/** A column of sentences, wide enough to read. */
function longColumn(id: string, head: string, read: (row: AssumptionDto) => string): Column<AssumptionDto> {
  return {
    ...wordsColumn<AssumptionDto>(id, head, read),
    cell: (row) => <span className="ks-long">{read(row)}</span>,
  };
}

/** The cells an assumption is about, each with a way to its row; the row shows in the panel at the right. */
function About({ row: { on } }: { readonly row: AssumptionDto }) {
  const { of } = useWords();
  return (
    <ul className="ks-about-cells">
      {on.map(({ label, place }) => (
        <li key={`${place.table} ${place.row} ${place.field} ${label.nl}`}>
          <WhyLink figure={place.line > 0 ? rowAddress(place.table, place.line) : null} label={label}>
            {of(label)}
          </WhyLink>
        </li>
      ))}
    </ul>
  );
}
