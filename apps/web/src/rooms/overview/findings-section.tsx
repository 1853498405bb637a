import type { Overview } from '@kapstok/contract';
import { Link } from '@tanstack/react-router';
import { SeverityMark } from '../../finding/severity-mark.tsx';
import { useShownPlan } from '../../frame/plan-context.ts';
import { useWords } from '../../language/words.ts';

const MARKED = ['error', 'warning', 'remark'] as const;

/** How many findings there are, and the gravest of them. */
export function FindingsSection({ findings }: { readonly findings: Overview['findings'] }) {
  const { say, of } = useWords();
  const { mark: plan } = useShownPlan();
  const { counts, gravest } = findings;
  return (
    <section aria-labelledby="findings-head">
      <h2 className="ks-beside__head" id="findings-head">
        {say('findings.title')}
      </h2>
      <ul className="ks-counts">
        {MARKED.map((severity) => (
          <li key={severity}>
            <Link
              className="ks-counts__link"
              to="/p/$plan/doorlichting"
              params={{ plan }}
              search={{ severity }}
            >
              <strong>{counts[severity]}</strong> <SeverityMark severity={severity} />
            </Link>
          </li>
        ))}
      </ul>
      {gravest.length === 0 ? (
        <p>{say('findings.none')}</p>
      ) : (
        <ol className="ks-gravest">
          {gravest.map((finding) => (
            <li key={finding.mark}>
              <SeverityMark severity={finding.severity} wordless />
              <Link
                className="ks-gravest__link"
                to="/p/$plan/doorlichting"
                params={{ plan }}
                search={{ finding: finding.mark }}
                hash={`finding-${finding.mark}`}
              >
                {of(finding.message)}
              </Link>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
