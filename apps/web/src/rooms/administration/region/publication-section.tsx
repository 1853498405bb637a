import type { RegionDto } from '@kapstok/contract';
import { ConfirmButton } from '../../../administration/confirm-button.tsx';
import { regionAddress } from '../../../administration/queries.ts';
import { useWords } from '../../../language/words.ts';
import { does, useDeed } from '../../../server/deed.ts';

/** Whether everybody may read the adopted versions, what that means, and a way to turn it. */
export function PublicationSection({ region }: { readonly region: RegionDto }) {
  const { say } = useWords();
  const state = region.published ? 'open' : 'closed';
  const turn = useDeed(
    (reason: string, deed) =>
      region.published
        ? does('POST', regionAddress(region.code, 'publication/endings'), { id: deed, reason })
        : does('PUT', regionAddress(region.code, 'publication'), { reason }),
    [['region', region.code]],
  );
  return (
    <section aria-labelledby="publication">
      <h2 id="publication">{say('admin.public.title')}</h2>
      <p>
        <strong>{say(`admin.public.${state}`)}</strong> {say(`admin.public.${state}What`)}
      </p>
      <ConfirmButton
        small={false}
        asksReason
        verb={say(`admin.public.${state}Turn`)}
        title={say(`admin.public.${state}Ask`, { region: region.title })}
        onConfirm={(reason) => turn.mutateAsync(reason)}
      >
        <p>{say(`admin.public.${state}Follows`)}</p>
      </ConfirmButton>
    </section>
  );
}
