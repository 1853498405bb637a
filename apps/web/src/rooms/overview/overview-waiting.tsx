import './overview-room.css';
import { useWords } from '../../language/words.ts';
import { WaitingLines } from '../../notice/waiting.tsx';

/** The first screen on its way, in the shape in which it comes. */
export function OverviewWaiting() {
  const { say } = useWords();
  return (
    <div className="ks-overview ks-waiting-screen" role="status">
      <span className="ks-out-of-sight">{say('waiting')}</span>
      <div className="ks-answer">
        <span className="ks-waiting ks-waiting--head" style={{ width: 'min(46rem, 95%)' }} />
        <span className="ks-waiting ks-waiting--line" style={{ width: 'min(40rem, 90%)', height: '3rem' }} />
      </div>
      <div className="ks-overview__first">
        <div>
          <WaitingLines widths={['55%', '70%']} />
          <span className="ks-waiting ks-waiting--block" />
        </div>
        <div>
          <WaitingLines widths={['50%', '100%', '98%', '97%', '99%', '60%', '90%', '91%', '40%']} />
        </div>
      </div>
    </div>
  );
}
