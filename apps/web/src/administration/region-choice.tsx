import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useWords } from '../language/words.ts';
import { session } from '../server/queries.ts';
import { useAdministered } from './use-administered.ts';

/** Which region one administers, for who has a role in several. */
export function RegionChoice() {
  const { say } = useWords();
  const navigate = useNavigate({ from: '/p/$plan/beheer' });
  const { data } = useQuery(session);
  const found = useAdministered();
  if (data === undefined || data.regions.length < 2) return null;
  return (
    <label className="ks-field ks-no-print">
      {say('admin.whichRegion')}
      <select
        value={found?.region.code ?? ''}
        onChange={(event) =>
          void navigate({ to: '.', search: (now) => ({ ...now, region: event.target.value }) })
        }
      >
        {data.regions.map(({ code, title }) => (
          <option key={code} value={code}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
