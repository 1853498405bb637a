import { cellWords } from '@kapstok/audit';
import type { IndicatorDto } from '@kapstok/contract';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { wordedUnit } from '../../../figure/worded.ts';
import { useShownPlan } from '../../../frame/plan-context.ts';
import { ValueHistory } from '../../../history/value-history.tsx';
import { useWords } from '../../../language/words.ts';
import type { Column } from '../../../table/column.ts';
import { DataTable } from '../../../table/data-table.tsx';
import { placedColumn, wordsColumn } from '../../../table/make-column.tsx';
import { saysTheSame } from './says-the-same.ts';

const BASELINE = { field: 'baseline' };

/** Indicators with their baseline, and their targets in the shape in which the plan prints them. */
export function IndicatorTable({ indicators }: { readonly indicators: readonly IndicatorDto[] }) {
  const { say, of, language } = useWords();
  const { header, mark: plan } = useShownPlan();
  const columns = useMemo(() => {
    const words = (id: 'kind' | 'unit' | 'baseline' | 'owner', read: (row: IndicatorDto) => string) =>
      placedColumn({ id, head: say(`indicator.${id}`), read, place: (row) => row.place, field: id });
    const years = [...new Set(indicators.flatMap((row) => row.targets.map((target) => target.year)))].sort(
      (a, b) => a - b,
    );
    const targetOf = (row: IndicatorDto, year: number) => row.targets.find((target) => target.year === year);
    return [
      {
        id: 'name',
        head: say('indicator.name'),
        kind: 'words' as const,
        namesRow: true,
        cell: (row: IndicatorDto) => (
          <>
            <Link to="/p/$plan/indicatoren/van/$code" params={{ plan, code: row.code }}>
              {row.code}
            </Link>{' '}
            <ValueHistory place={row.place} field="name">
              {row.name}
            </ValueHistory>
            {!row.ofProject && (
              <span className="ks-soft">
                {' '}
                ({say('indicator.ofPillar', { pillar: of(header.levels.pillar).toLowerCase() })})
              </span>
            )}
          </>
        ),
        written: (row: IndicatorDto) => `${row.code} ${row.name}`,
      },
      words('kind', (row) => row.kind),
      words('unit', (row) => (row.unit === 'date' ? '' : wordedUnit(row.unit, language))),
      words('baseline', (row) =>
        row.baseline === '' ? say('indicator.none') : cellWords(BASELINE, row.baseline)[language],
      ),
      ...years.map(
        (year): Column<IndicatorDto> => ({
          ...wordsColumn<IndicatorDto>(`t${year}`, String(year), (row) => targetOf(row, year)?.printed ?? ''),
          cell: (row) => <TargetCell place={row.place} target={targetOf(row, year)} />,
        }),
      ),
      words('owner', (row) => row.owner || say('indicator.nobody')),
    ];
  }, [indicators, say, of, language, header, plan]);
  return (
    <DataTable<IndicatorDto>
      caption={say('indicator.caption')}
      captionHidden
      columns={columns}
      rows={indicators}
      keyOf={(row) => `${row.place.line}`}
    />
  );
}

interface TargetProps {
  readonly place: IndicatorDto['place'];
  readonly target: IndicatorDto['targets'][number] | undefined;
}

/** A target as the plan prints it, and under it how Kapstok reads it; once where both say the same. */
function TargetCell({ place, target }: TargetProps) {
  const { of } = useWords();
  if (target === undefined || target.printed === '') return null;
  const read = of(target.read);
  const field = `t${target.year}`;
  const same = saysTheSame(target.printed, read);
  return (
    <>
      <ValueHistory place={place} field={field}>
        {same ? read : target.printed}
      </ValueHistory>
      {!same && <span className="ks-target-read">{read}</span>}
    </>
  );
}
