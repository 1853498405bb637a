import { Link, useParams } from '@tanstack/react-router';
import { useWords } from '../language/words.ts';
import { PAGES } from './pages.ts';

/** The way to the other pages of administration; on a narrow screen only back to their list. */
export function AdministrationWays() {
  const { say } = useWords();
  const { plan } = useParams({ from: '/p/$plan' });
  return (
    <nav className="ks-admin-ways ks-no-print" aria-label={say('admin.ways')}>
      <ul className="ks-tabs">
        <li>
          <Link to="/p/$plan/beheer" params={{ plan }} activeOptions={{ exact: true, includeSearch: false }}>
            {say('rooms.administration')}
          </Link>
        </li>
        {PAGES.map(({ to, name }) => (
          <li key={name} className="ks-admin-ways__other">
            <Link to={to} params={{ plan }} activeOptions={{ includeSearch: false }}>
              {say(`admin.${name}.title`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
