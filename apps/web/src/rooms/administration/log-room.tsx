import '../../frame/switch.css';
import './log/log.css';
import { Link, useSearch } from '@tanstack/react-router';
import { RegionPage } from '../../administration/region-page.tsx';
import { RoomHead } from '../../frame/room-head.tsx';
import { useWords } from '../../language/words.ts';
import { LogEntries } from './log/log-entries.tsx';
import { Refusals } from './log/refusals.tsx';
import { VerificationSection } from './log/verification-section.tsx';

const REFUSED = 'refused';

/** Everything that happened in a region, and everything that was refused. */
export function LogRoom() {
  const { say } = useWords();
  const { show } = useSearch({ from: '/p/$plan/beheer/logboek' });
  const refused = show === REFUSED;
  return (
    <>
      <RoomHead title={say('admin.log.title')} lead={say('admin.log.about')} />
      <RegionPage needs="readLog">
        <nav className="ks-switch ks-no-print" aria-label={say('admin.log.views')}>
          <Link
            from="/p/$plan/beheer/logboek"
            to="."
            search={(now) => ({ ...now, show: undefined })}
            activeOptions={{ exact: true, explicitUndefined: true }}
            aria-current={refused ? undefined : 'page'}
          >
            {say('admin.log.happened')}
          </Link>
          <Link
            from="/p/$plan/beheer/logboek"
            to="."
            search={(now) => ({ ...now, show: REFUSED })}
            activeOptions={{ exact: true, explicitUndefined: true }}
            aria-current={refused ? 'page' : undefined}
          >
            {say('admin.log.refused')}
          </Link>
        </nav>
        {refused ? <Refusals /> : <LogEntries />}
        {!refused && <VerificationSection />}
      </RegionPage>
    </>
  );
}
