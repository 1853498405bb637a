import type { FindingDto } from '@kapstok/contract';
import { useScopes } from '../frame/use-scopes.ts';
import { FindingItem } from './finding-item.tsx';
import './finding-list.css';

interface Props {
  readonly findings: readonly FindingDto[];
  /** Number of the finding that is asked for: it stands open. */
  readonly open?: number | undefined;
}

/** Findings, each with what the plan says beside what follows from it. */
export function FindingList({ findings, open }: Props) {
  const scopes = useScopes();
  return (
    <ol className="ks-findings">
      {findings.map((finding) => (
        <FindingItem
          key={finding.number}
          finding={finding}
          scope={scopes.get(finding.scope)}
          open={finding.number === open}
        />
      ))}
    </ol>
  );
}
