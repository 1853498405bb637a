import './versions.css';
import type { VersionList } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { useKeptPlan } from '../../frame/plan-context.ts';
import { RoomHead } from '../../frame/room-head.tsx';
import { HistoryTabs } from '../../history/history-tabs.tsx';
import { momentWords } from '../../language/day-words.ts';
import { useWords } from '../../language/words.ts';
import { Loaded } from '../../notice/loaded.tsx';
import { ScreenWaiting } from '../../notice/waiting.tsx';
import { versionsOf } from '../../server/queries.ts';
import { NewVersion } from './new-version.tsx';
import { VersionEntry } from './version-entry.tsx';

/** The versions of a plan, and the steps they take. */
export function VersionsRoom() {
  const { say } = useWords();
  const { at } = useKeptPlan();
  const { asOf } = at.basis;
  const query = useQuery(versionsOf(at.plan, asOf));
  return (
    <>
      <RoomHead title={say('rooms.versions')} lead={say('versions.lead')}>
        <HistoryTabs />
      </RoomHead>
      <Loaded query={query} waiting={<ScreenWaiting />}>
        {(list) => <Versions list={list} asOf={asOf} />}
      </Loaded>
    </>
  );
}

interface ListProps {
  readonly list: VersionList;
  /** The moment at which they stood so; undefined for now. */
  readonly asOf: string | undefined;
}

function Versions({ list, asOf }: ListProps) {
  const { say, language } = useWords();
  const { may, versions } = list;
  const mayNothing = !may.draft && !may.submit && !may.adopt && !may.freeze;
  return (
    <>
      {may.draft && <NewVersion taken={versions.map(({ name }) => name)} />}
      {(asOf !== undefined || mayNothing) && (
        <p className="ks-read-only" role="note">
          {asOf === undefined
            ? say('versions.mayNot')
            : say('versions.then', { when: momentWords(asOf, language) })}
        </p>
      )}
      {versions.length === 0 ? (
        <p>{say(asOf === undefined ? 'versions.none' : 'versions.noneThen')}</p>
      ) : (
        <ol className="ks-versions">
          {versions.map((version) => (
            <VersionEntry key={version.id} version={version} may={asOf === undefined ? may : undefined} />
          ))}
        </ol>
      )}
    </>
  );
}
