import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useShownPlan } from '../../../frame/plan-context.ts';
import { useWords } from '../../../language/words.ts';
import { session } from '../../../server/queries.ts';

/** From the answer of one plan to how sure those of its region are together; of a plan that is kept. */
export function ToRegionCertainty() {
  const { say } = useWords();
  const { mark: plan, viewpoint } = useShownPlan();
  if (viewpoint === null) return null;
  return (
    <Link
      className="ks-onward ks-no-print"
      to="/p/$plan/zekerheid/regio"
      params={{ plan }}
      search={({ lang, asOf, version }) => ({ lang, asOf, version })}
    >
      {say('summed.toRegion')}
    </Link>
  );
}

/** To how sure the adopted plans of all regions are together, for who reads for the nation. */
export function ToNationCertainty() {
  const { mark, viewpoint } = useShownPlan();
  // Where a plan is only read, nobody signs in.
  return viewpoint === null ? null : <ForNationalReaders plan={mark} />;
}

function ForNationalReaders({ plan }: { readonly plan: string }) {
  const { say } = useWords();
  const { data } = useQuery(session);
  if (data?.national !== true) return null;
  return (
    <Link
      className="ks-onward ks-no-print"
      to="/p/$plan/beheer/land"
      params={{ plan }}
      search={({ lang, asOf }) => ({ lang, asOf })}
      hash="nation-certainty"
    >
      {say('summed.toNation')}
    </Link>
  );
}
