import './finding-list.css';
import type { FindingDto } from '@kapstok/contract';
import { useState } from 'react';
import { useScopes } from '../frame/use-scopes.ts';
import { useWords } from '../language/words.ts';
import { FindingItem } from './finding-item.tsx';

interface Props {
  readonly findings: readonly FindingDto[];
  /** Mark of the finding that is asked for: it stands open. */
  readonly open?: string | undefined;
}

/** So many are drawn at once; more when someone asks for them. */
const PORTION = 200;

/** Findings, each with what the plan says beside what follows from it. */
export function FindingList({ findings, open }: Props) {
  const { say } = useWords();
  const scopes = useScopes();
  const [wanted, setWanted] = useState(PORTION);
  const asked = findings.findIndex((finding) => finding.mark === open) + 1;
  const shown = Math.max(wanted, asked);
  const more = Math.min(PORTION, findings.length - shown);
  return (
    <>
      <ol className="ks-findings">
        {findings.slice(0, shown).map((finding) => (
          <FindingItem
            key={finding.mark}
            finding={finding}
            scope={scopes.get(finding.scope)}
            open={finding.mark === open}
          />
        ))}
      </ol>
      {more > 0 && (
        <button
          type="button"
          className="ks-button ks-findings__more"
          onClick={() => setWanted(shown + PORTION)}
        >
          {say('finding.moreOfThem', { count: more })}
        </button>
      )}
    </>
  );
}
