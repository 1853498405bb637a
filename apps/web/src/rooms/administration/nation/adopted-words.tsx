import type { Nation } from '@kapstok/contract';
import { localeOf } from '../../../language/day-words.ts';
import { useWords } from '../../../language/words.ts';

/** Which version was adopted, by whom and when, and that its figures are not known where they are not; or that none was. */
export function AdoptedWords({ plan }: { readonly plan: Nation['plans'][number] }) {
  const { version, why } = plan;
  const { say, language } = useWords();
  if (version === null) return <span className="ks-unknown">{say('admin.nation.notAdopted')}</span>;
  const { name, body, date } = version;
  const day =
    date === null
      ? ''
      : new Intl.DateTimeFormat(localeOf(language), {
          dateStyle: 'medium',
          timeZone: 'UTC',
        }).format(new Date(date));
  return (
    <>
      {name}{' '}
      <span className="ks-soft">{[body, day].filter((part) => part !== null && part !== '').join(', ')}</span>
      {why !== null && <span className="ks-unknown"> {say('admin.nation.notComputed')}</span>}
    </>
  );
}
