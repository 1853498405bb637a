import './region/region.css';
import { useQuery } from '@tanstack/react-query';
import { useInRegion } from '../../administration/in-region.ts';
import { regionOf } from '../../administration/queries.ts';
import { RegionPage } from '../../administration/region-page.tsx';
import { useAllowed } from '../../administration/use-allowed.ts';
import { WhyNot } from '../../administration/why-not.tsx';
import { RoomHead } from '../../frame/room-head.tsx';
import { useWords } from '../../language/words.ts';
import { Loaded } from '../../notice/loaded.tsx';
import { ScreenWaiting } from '../../notice/waiting.tsx';
import { PlansSection } from './region/plans-section.tsx';
import { PublicationSection } from './region/publication-section.tsx';
import { TakeOutSection } from './region/take-out-section.tsx';
import { TitleSection } from './region/title-section.tsx';
import { WebhooksSection } from './region/webhooks-section.tsx';

/** A region: its name, its plans, who may see it, who is told of changes, and all of it to take along. */
export function RegionRoom() {
  const { say } = useWords();
  return (
    <>
      <RoomHead title={say('admin.region.title')} lead={say('admin.region.about')} />
      <RegionPage>
        <Region />
      </RegionPage>
    </>
  );
}

function Region() {
  const { region } = useInRegion();
  const { may } = useAllowed();
  const { say } = useWords();
  const query = useQuery(regionOf(region.code));
  return (
    <>
      {!may('manageRegion') && <WhyNot action="manageRegion" />}
      <Loaded query={query} waiting={<ScreenWaiting />}>
        {(found) => (
          <>
            {may('manageRegion') && <TitleSection region={found} />}
            <PlansSection region={found} />
            {may('assignRoles') && <PublicationSection region={found} />}
          </>
        )}
      </Loaded>
      {may('manageRegion') && <p className="ks-small ks-soft">{say('admin.region.founding')}</p>}
      {may('manageRegion') && <WebhooksSection />}
      {may('backup') && <TakeOutSection />}
    </>
  );
}
