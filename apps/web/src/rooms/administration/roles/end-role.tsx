import type { AssignmentDto } from '@kapstok/contract';
import { ConfirmButton } from '../../../administration/confirm-button.tsx';
import { useInRegion } from '../../../administration/in-region.ts';
import { regionAddress } from '../../../administration/queries.ts';
import { useAboutWords } from '../../../administration/use-about-words.ts';
import { useWords } from '../../../language/words.ts';
import { does, useDeed } from '../../../server/deed.ts';

/** Ends a role of somebody, with a reason. */
export function EndRole({ assignment }: { readonly assignment: AssignmentDto }) {
  const { say, of } = useWords();
  const { region, session } = useInRegion();
  const aboutWords = useAboutWords();
  const { id, account, roleName } = assignment;
  const isOwn = account.id === session.account?.id;
  const end = useDeed(
    (reason: string, deed) =>
      does('POST', regionAddress(region.code, `assignments/${id}/endings`), { id: deed, reason }),
    [['region', region.code], ...(isOwn ? [['session']] : [])],
  );
  const values = { who: account.name, role: of(roleName), about: aboutWords(assignment) };
  return (
    <ConfirmButton
      verb={say('admin.end')}
      about={say('admin.roles.ofWhom', values)}
      title={say('admin.roles.endTitle', values)}
      asksReason
      onConfirm={(reason) => end.mutateAsync(reason)}
    >
      <p>{say('admin.roles.endWhat')}</p>
      {isOwn && <p>{say('admin.roles.endOwn')}</p>}
    </ConfirmButton>
  );
}
