import type { VersionDto } from '@kapstok/contract';
import { Moment } from '../../administration/moment.tsx';
import { useWords } from '../../language/words.ts';

/** Of which moment the plan is that a version holds, and of which entry of the log; nothing where it is not held. */
export function VersionMoment({ version: { at, seq } }: { readonly version: VersionDto }) {
  const { say } = useWords();
  if (at === null) return null;
  return (
    <p>
      {say('versions.at')} <Moment at={at} /> {say('versions.entry', { seq })}
    </p>
  );
}
