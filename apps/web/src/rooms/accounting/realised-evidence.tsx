import type { EvidenceList } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { FormProblem } from '../../administration/form-problem.tsx';
import { useKeptPlan } from '../../frame/plan-context.ts';
import { get } from '../../server/get.ts';
import { EvidenceField } from '../measuring/evidence-field.tsx';
import { AmountChoices } from './amount-choices.tsx';
import { type RealisedRow, withEvidence } from './realised-row.ts';
import { useNameWords } from './use-amount-names.ts';
import { useAmounts } from './use-amounts.ts';

interface Props {
  readonly row: RealisedRow;
  readonly isOpen: boolean;
}

/** The files that show where an amount comes from: those that the reporter has for figures that are measured too. */
export function RealisedEvidence({ row, isOpen }: Props) {
  const { at } = useKeptPlan();
  const plan = encodeURIComponent(at.plan);
  const address = `/plans/${plan}/realisations/reporters/${encodeURIComponent(row.reporter || '-')}`;
  const files = useQuery({
    queryKey: ['plan', at.plan, 'realised-evidence', row.reporter],
    queryFn: ({ signal }) => get<EvidenceList>(`${address}/evidence-files`, signal),
    enabled: row.evidence.length > 0,
  });
  const { deed, conflicts, problem, settle } = useAmounts();
  const nameOf = useNameWords();
  const name = (evidence: readonly string[]) =>
    deed.mutate({ rows: [withEvidence(row, evidence)], reason: '' });
  return (
    <>
      <EvidenceField
        name={nameOf(row)}
        chosen={row.evidence}
        kept={row.evidence}
        isOpen={isOpen}
        files={files.data?.files ?? []}
        address={address}
        wrongs={undefined}
        added={({ sha256 }) => name([...new Set([...row.evidence, sha256])])}
        remove={(sha256) => name(row.evidence.filter((one) => one !== sha256))}
      />
      {problem !== null && <FormProblem error={problem} />}
      {conflicts.length > 0 && (
        <AmountChoices conflicts={conflicts} isBusy={deed.isPending} settle={settle} />
      )}
    </>
  );
}
