import type { WebhookDto } from '@kapstok/contract';
import { ConfirmButton } from '../../../administration/confirm-button.tsx';
import { useInRegion } from '../../../administration/in-region.ts';
import { regionAddress } from '../../../administration/queries.ts';
import { useWords } from '../../../language/words.ts';
import { does, useDeed } from '../../../server/deed.ts';

/** Stops telling an address of changes, with a reason. */
export function StopWebhook({ webhook: { id, address } }: { readonly webhook: WebhookDto }) {
  const { say } = useWords();
  const { region } = useInRegion();
  const stop = useDeed(
    (reason: string, deed) =>
      does('POST', regionAddress(region.code, `webhooks/${id}/endings`), { id: deed, reason }),
    [['region', region.code]],
  );
  return (
    <ConfirmButton
      verb={say('admin.webhook.stop')}
      about={address}
      title={say('admin.webhook.stopTitle')}
      asksReason
      onConfirm={(reason) => stop.mutateAsync(reason)}
    >
      <p className="ks-break">{address}</p>
      <p>{say('admin.webhook.stopWhat')}</p>
    </ConfirmButton>
  );
}
