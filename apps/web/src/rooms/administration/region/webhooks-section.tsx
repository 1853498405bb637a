import type { MadeWebhook, WebhookDto } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useInRegion } from '../../../administration/in-region.ts';
import { Moment, momentColumn } from '../../../administration/moment.tsx';
import { webhooksOf } from '../../../administration/queries.ts';
import { Rows } from '../../../administration/rows.tsx';
import { SecretOnce } from '../../../administration/secret-once.tsx';
import { useWords } from '../../../language/words.ts';
import { Loaded } from '../../../notice/loaded.tsx';
import { WaitingLines } from '../../../notice/waiting.tsx';
import type { Column } from '../../../table/column.ts';
import { NewWebhookForm } from './new-webhook-form.tsx';
import { StopWebhook } from './stop-webhook.tsx';

const keyOf = (webhook: WebhookDto) => webhook.id;

/** Addresses of other systems that are told of every change in the region. */
export function WebhooksSection() {
  const { say } = useWords();
  const { region } = useInRegion();
  const [made, setMade] = useState<MadeWebhook>();
  const query = useQuery(webhooksOf(region.code));
  const columns = useColumns();
  return (
    <section aria-labelledby="webhooks">
      <h2 id="webhooks">{say('admin.webhook.title')}</h2>
      <p>{say('admin.webhook.about')}</p>
      {made === undefined ? (
        <NewWebhookForm onMade={setMade} />
      ) : (
        <SecretOnce
          title={say('admin.webhook.made')}
          label={say('admin.webhook.secret')}
          secret={made.secret}
          onDone={() => setMade(undefined)}
        >
          {say('admin.webhook.once')}
        </SecretOnce>
      )}
      <Loaded query={query} waiting={<WaitingLines widths={['100%', '92%']} />}>
        {({ webhooks }) => (
          <Rows
            caption={say('admin.webhook.caption')}
            columns={columns}
            rows={webhooks}
            keyOf={keyOf}
            empty={say('admin.webhook.none')}
          />
        )}
      </Loaded>
    </section>
  );
}

function useColumns(): readonly Column<WebhookDto>[] {
  const { say, language } = useWords();
  return useMemo(
    () => [
      {
        id: 'address',
        head: say('admin.webhook.address'),
        kind: 'words',
        namesRow: true,
        cell: ({ address }) => <span className="ks-break">{address}</span>,
        written: ({ address }) => address,
      },
      momentColumn<WebhookDto>({ id: 'made', head: say('admin.madeAt') }, ({ madeAt }) => madeAt, language),
      {
        id: 'told',
        head: say('admin.webhook.told'),
        kind: 'number',
        cell: ({ toldSeq }) => toldSeq,
        written: ({ toldSeq }) => toldSeq,
      },
      {
        id: 'failure',
        head: say('admin.webhook.failure'),
        kind: 'words',
        cell: ({ lastFailure }) =>
          lastFailure === null ? (
            <span className="ks-soft">{say('admin.webhook.noFailure')}</span>
          ) : (
            <>
              <Moment at={lastFailure.at} />: {lastFailure.what}{' '}
              <span className="ks-soft">{say('admin.webhook.times', { count: lastFailure.times })}</span>
            </>
          ),
        written: ({ lastFailure }) => lastFailure?.what ?? '',
      },
      {
        id: 'stop',
        head: say('admin.action'),
        kind: 'words',
        cell: (row) =>
          row.stopped ? (
            <span className="ks-soft">{say('admin.webhook.stopped')}</span>
          ) : (
            <>
              {row.atRest && <p className="ks-soft">{say('admin.webhook.atRest')}</p>}
              <StopWebhook webhook={row} />
            </>
          ),
        written: ({ stopped, atRest }) =>
          stopped ? say('admin.webhook.stopped') : atRest ? say('admin.webhook.atRest') : '',
      },
    ],
    [say, language],
  );
}
