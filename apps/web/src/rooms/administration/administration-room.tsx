import '../../administration/administration.css';
import '../../notice/notice.css';
import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { AdministrationWays } from '../../administration/administration-ways.tsx';
import { RegionChoice } from '../../administration/region-choice.tsx';
import { RoomHead } from '../../frame/room-head.tsx';
import { useWords } from '../../language/words.ts';
import { Loaded } from '../../notice/loaded.tsx';
import { ScreenWaiting } from '../../notice/waiting.tsx';
import { installation } from '../../server/queries.ts';

/** What stands around every page of administration: the way to the others, and which region it is about. */
export function AdministrationRoom() {
  const query = useQuery(installation);
  return (
    <Loaded query={query} waiting={<ScreenWaiting />}>
      {({ keeps }) =>
        keeps ? (
          <div className="ks-administration">
            <AdministrationWays />
            <RegionChoice />
            <Outlet />
          </div>
        ) : (
          <NothingKept />
        )
      }
    </Loaded>
  );
}

function NothingKept() {
  const { say } = useWords();
  return <RoomHead title={say('rooms.administration')} lead={say('admin.nothingKept')} />;
}
