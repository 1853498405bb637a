import type { BackupList, BackupMade } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { FormProblem } from '../../administration/form-problem.tsx';
import { momentColumn } from '../../administration/moment.tsx';
import { backups } from '../../administration/queries.ts';
import { RegionPage } from '../../administration/region-page.tsx';
import { Rows } from '../../administration/rows.tsx';
import { RoomHead } from '../../frame/room-head.tsx';
import { type Phrase, useWords } from '../../language/words.ts';
import { Loaded } from '../../notice/loaded.tsx';
import { ScreenWaiting } from '../../notice/waiting.tsx';
import { send, useDeed } from '../../server/deed.ts';
import type { Column } from '../../table/column.ts';
import { wordsColumn } from '../../table/make-column.tsx';

type Backup = BackupList['backups'][number];

const keyOf = (backup: Backup) => backup.name;
const STEPS: readonly Phrase[] = ['admin.restore.stop', 'admin.restore.do', 'admin.restore.check'];
const COMMANDS: Readonly<Record<string, string>> = {
  'admin.restore.do': 'kapstok db restore',
  'admin.restore.check': 'kapstok db verify',
};

/** The backups this installation makes by itself, and how one of them is put back. */
export function BackupsRoom() {
  const { say } = useWords();
  return (
    <>
      <RoomHead title={say('admin.backups.title')} lead={say('admin.backups.about')} />
      <RegionPage needs="backup">
        <Backups />
        <Restoring />
      </RegionPage>
    </>
  );
}

function Backups() {
  const { say } = useWords();
  const query = useQuery(backups);
  const columns = useColumns();
  return (
    <section aria-labelledby="backups">
      <h2 id="backups">{say('admin.backups.made')}</h2>
      <Loaded query={query} waiting={<ScreenWaiting />}>
        {(list) =>
          list.automatic ? (
            <>
              <p>
                {list.everyMinutes !== null && say('admin.backups.every', { count: list.everyMinutes })}{' '}
                {list.keepHours !== null &&
                  say('admin.backups.keep', { hours: list.keepHours, count: list.keepDays ?? 0 })}
              </p>
              <MakeNow />
              <Rows
                caption={say('admin.backups.caption')}
                captionHidden
                columns={columns}
                rows={list.backups}
                keyOf={keyOf}
                empty={say('admin.backups.none')}
              />
            </>
          ) : (
            <p>{say('admin.backups.server')}</p>
          )
        }
      </Loaded>
    </section>
  );
}

/** Makes one more, and says whether there was anything to keep. */
function MakeNow() {
  const { say } = useWords();
  const making = useDeed(
    (_: undefined, id) => send<BackupMade>('POST', '/backups', { id }),
    [backups.queryKey],
  );
  return (
    <div className="ks-no-print">
      <button
        type="button"
        className="ks-button"
        aria-disabled={making.isPending}
        onClick={() => {
          if (!making.isPending) making.mutate(undefined);
        }}
      >
        {say(making.isPending ? 'admin.backups.making' : 'admin.backups.make')}
      </button>
      <div aria-live="polite">
        {making.isError && <FormProblem error={making.error} />}
        {making.data !== undefined && (
          <p>{say(making.data.made ? 'admin.backups.isMade' : 'admin.backups.nothingNew')}</p>
        )}
      </div>
    </div>
  );
}

function useColumns(): readonly Column<Backup>[] {
  const { say, language } = useWords();
  return useMemo(
    () => [
      {
        ...momentColumn<Backup>({ id: 'at', head: say('admin.madeAt') }, ({ madeAt }) => madeAt, language),
        namesRow: true,
      },
      wordsColumn<Backup>('name', say('admin.backups.file'), ({ name }) => name),
      {
        id: 'size',
        head: say('admin.backups.size'),
        kind: 'number',
        cell: ({ bytes }) => sizeWords(bytes, language),
        written: ({ bytes }) => bytes,
      },
    ],
    [say, language],
  );
}

function sizeWords(bytes: number, language: string): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value)} ${unit}`;
}

/** How a backup is put back: not from this screen, so that no one does it in passing. */
function Restoring() {
  const { say } = useWords();
  return (
    <section aria-labelledby="restoring">
      <h2 id="restoring">{say('admin.restore.title')}</h2>
      <p>{say('admin.restore.about')}</p>
      <ol className="ks-steps">
        {STEPS.map((step) => (
          <li key={step}>
            {say(step)} {COMMANDS[step] !== undefined && <code>{COMMANDS[step]}</code>}
          </li>
        ))}
      </ol>
      <p>{say('admin.restore.more')}</p>
    </section>
  );
}
