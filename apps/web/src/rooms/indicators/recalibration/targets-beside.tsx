import type { RecalibrationRow } from '@kapstok/contract';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useShownPlan } from '../../../frame/plan-context.ts';
import { periodWords } from '../../../language/period-words.ts';
import { useWords } from '../../../language/words.ts';
import { DataTable } from '../../../table/data-table.tsx';
import { wordsColumn } from '../../../table/make-column.tsx';

type TargetBeside = RecalibrationRow['targets'][number];

interface Props {
  readonly name: string;
  readonly targets: readonly TargetBeside[];
}

/** Targets that are a share of what a business case gives: what that share comes to now, and with the new drivers. */
export function TargetsBeside({ name, targets }: Props) {
  const { say, of, language } = useWords();
  const { mark: plan } = useShownPlan();
  const columns = useMemo(
    () => [
      {
        ...wordsColumn<TargetBeside>(
          'name',
          say('indicators.name'),
          ({ indicator }) => `${indicator.code} ${indicator.name}`,
          true,
        ),
        cell: ({ indicator: { code, name: called } }: TargetBeside) => (
          <Link to="/p/$plan/indicatoren/van/$code" params={{ plan, code }}>
            {code} {called}
          </Link>
        ),
      },
      wordsColumn<TargetBeside>('period', say('indicators.period'), ({ period }) =>
        periodWords(period, language),
      ),
      wordsColumn<TargetBeside>('printed', say('recalibrate.printed'), ({ read }) => of(read)),
      wordsColumn<TargetBeside>('before', say('recalibrate.before'), ({ before }) =>
        before === null ? '' : of(before.words),
      ),
      wordsColumn<TargetBeside>('after', say('recalibrate.afterHead'), ({ after }) =>
        after === null ? '' : of(after.words),
      ),
    ],
    [say, of, language, plan],
  );
  return (
    <DataTable<TargetBeside>
      caption={say('recalibrate.targets', { name })}
      stacks
      columns={columns}
      rows={targets}
      keyOf={({ indicator, period }) => `${indicator.code} ${period}`}
    />
  );
}
