import type { ApiKeyDto } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ConfirmButton } from '../../../administration/confirm-button.tsx';
import { useInRegion } from '../../../administration/in-region.ts';
import { momentColumn } from '../../../administration/moment.tsx';
import { keysOf, regionAddress } from '../../../administration/queries.ts';
import { Rows } from '../../../administration/rows.tsx';
import { useWords } from '../../../language/words.ts';
import { Loaded } from '../../../notice/loaded.tsx';
import { ScreenWaiting } from '../../../notice/waiting.tsx';
import { does, useDeed } from '../../../server/deed.ts';
import type { Column } from '../../../table/column.ts';
import { wordsColumn } from '../../../table/make-column.tsx';

const keyOf = (key: ApiKeyDto) => key.id;

/** The keys of the region: what each may do, when it was used, and when it ends. */
export function KeyTable() {
  const { say } = useWords();
  const { region } = useInRegion();
  const query = useQuery(keysOf(region.code));
  const columns = useColumns();
  return (
    <section aria-labelledby="keys">
      <h2 id="keys">{say('admin.keys.all')}</h2>
      <Loaded query={query} waiting={<ScreenWaiting />}>
        {({ keys }) => (
          <Rows
            caption={say('admin.keys.all')}
            captionHidden
            columns={columns}
            rows={keys}
            keyOf={keyOf}
            empty={say('admin.keys.none')}
          />
        )}
      </Loaded>
    </section>
  );
}

function useColumns(): readonly Column<ApiKeyDto>[] {
  const { say, of, language } = useWords();
  return useMemo(() => {
    const about = ({ within }: ApiKeyDto) =>
      within.kind === 'region' || within.kind === 'nation'
        ? say('admin.reach.region')
        : say(`admin.part.${within.kind}Of`, { code: within.code });
    return [
      wordsColumn<ApiKeyDto>('name', say('admin.name'), ({ name }) => name, true),
      wordsColumn<ApiKeyDto>('role', say('admin.role'), ({ roleName }) => of(roleName)),
      wordsColumn<ApiKeyDto>('within', say('admin.within'), about),
      wordsColumn<ApiKeyDto>('scope', say('admin.keys.scope'), ({ scope }) =>
        say(`admin.keys.scope.${scope}`),
      ),
      wordsColumn<ApiKeyDto>('by', say('admin.keys.by'), ({ madeBy }) => madeBy),
      momentColumn<ApiKeyDto>(
        { id: 'seen', head: say('admin.seen'), none: say('admin.keys.never') },
        ({ seenAt }) => seenAt,
        language,
      ),
      momentColumn<ApiKeyDto>({ id: 'ends', head: say('admin.ends') }, ({ endsAt }) => endsAt, language),
      {
        id: 'end',
        head: say('admin.action'),
        kind: 'words',
        cell: (row) =>
          row.over === null ? (
            <EndKey apiKey={row} />
          ) : (
            <span className="ks-soft">{say(`admin.keys.over.${row.over}`)}</span>
          ),
        written: ({ over }) => (over === null ? '' : say(`admin.keys.over.${over}`)),
      },
    ];
  }, [say, of, language]);
}

function EndKey({ apiKey: { id, name } }: { readonly apiKey: ApiKeyDto }) {
  const { say } = useWords();
  const { region } = useInRegion();
  const end = useDeed(
    (reason: string, deed) =>
      does('POST', regionAddress(region.code, `keys/${id}/endings`), { id: deed, reason }),
    [['region', region.code]],
  );
  return (
    <ConfirmButton
      verb={say('admin.end')}
      about={name}
      title={say('admin.keys.endTitle', { name })}
      asksReason
      onConfirm={(reason) => end.mutateAsync(reason)}
    >
      <p>{say('admin.keys.endWhat')}</p>
    </ConfirmButton>
  );
}
