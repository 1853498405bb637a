import { useQuery } from '@tanstack/react-query';
import { useShownPlan } from '../../../frame/plan-context.ts';
import { RoomHead } from '../../../frame/room-head.tsx';
import { useWords } from '../../../language/words.ts';
import { Loaded } from '../../../notice/loaded.tsx';
import { regionCertaintyOf } from '../../../server/queries.ts';
import { Drawing } from '../drawing.tsx';
import { ToNationCertainty } from './summed-links.tsx';
import { SummedView } from './summed-view.tsx';

/** How sure the plans of the region are together. */
export function RegionCertaintyPage() {
  const { say } = useWords();
  const { viewpoint } = useShownPlan();
  if (viewpoint === null) return <RoomHead title={say('summed.regionTitle')} lead={say('summed.notKept')} />;
  return <Region region={viewpoint.region.code} />;
}

function Region({ region }: { readonly region: string }) {
  const { say, of } = useWords();
  const { at } = useShownPlan();
  const asked = regionCertaintyOf(at, region);
  const query = useQuery(asked);
  return (
    <Loaded query={query} waiting={<Drawing query={query} queryKey={asked.queryKey} />}>
      {(certainty) => {
        const [first] = certainty.sentences;
        return (
          <>
            <RoomHead title={first === undefined ? say('summed.regionTitle') : of(first)} />
            {at.basis.version !== undefined && <p className="ks-soft">{say('summed.notOfVersion')}</p>}
            <ToNationCertainty />
            <SummedView certainty={certainty} file={`/regions/${encodeURIComponent(region)}/certainty.csv`} />
          </>
        );
      }}
    </Loaded>
  );
}
