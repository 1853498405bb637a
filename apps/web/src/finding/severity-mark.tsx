import './severity-mark.css';
import { SEVERITY_WORDS } from '@kapstok/audit';
import type { FindingDto } from '@kapstok/contract';
import { useWords } from '../language/words.ts';

/** How grave a finding is, in a shape and a word. */
export function SeverityMark({
  severity,
  wordless = false,
}: {
  readonly severity: FindingDto['severity'];
  readonly wordless?: boolean;
}) {
  const { of } = useWords();
  return (
    <span className="ks-severity" data-severity={severity}>
      <svg className="ks-severity__shape" viewBox="0 0 16 16" aria-hidden="true">
        <Shape severity={severity} />
      </svg>
      <span className={wordless ? 'ks-out-of-sight' : undefined}>{of(SEVERITY_WORDS[severity])}</span>
    </span>
  );
}

function Shape({ severity }: { readonly severity: FindingDto['severity'] }) {
  switch (severity) {
    case 'error':
      return <path d="M8 1 15 8 8 15 1 8Z" fill="currentColor" stroke="currentColor" />;
    case 'warning':
      return <path d="M8 2 14.5 14H1.5Z" fill="none" stroke="currentColor" strokeWidth="2" />;
    case 'remark':
      return <circle cx="8" cy="8" r="3" fill="none" stroke="currentColor" strokeWidth="2" />;
  }
}
