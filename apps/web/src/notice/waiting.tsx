import './notice.css';
import { useWords } from '../language/words.ts';

interface LinesProps {
  /** Widths of the lines, as a share of the measure. */
  readonly widths: readonly string[];
}

/** Lines where words will come. */
export function WaitingLines({ widths }: LinesProps) {
  return widths.map((width) => (
    <span key={width} className="ks-waiting ks-waiting--line" style={{ width }} />
  ));
}

/** A screen on its way: a head, a sentence and a table, so that nothing jumps when it comes. */
export function ScreenWaiting() {
  const { say } = useWords();
  return (
    <div className="ks-waiting-screen" role="status">
      <span className="ks-out-of-sight">{say('waiting')}</span>
      <span className="ks-waiting ks-waiting--head" />
      <WaitingLines widths={['62%', '48%']} />
      <span className="ks-waiting ks-waiting--block" />
      <WaitingLines widths={['100%', '96%', '99%', '92%', '97%']} />
    </div>
  );
}

/** The place of a sentence that is on its way; of one that won't come nothing stands there, for what went wrong is told below. */
export function SentenceWaiting({ failed }: { readonly failed: boolean }) {
  const { say } = useWords();
  return failed ? null : <span aria-busy="true">{say('waiting')}</span>;
}
