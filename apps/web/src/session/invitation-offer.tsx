import '../administration/administration.css';
import type { InvitationSeenDto, TakenInvitationDto } from '@kapstok/contract';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FIRST } from '../address/plan-path.ts';
import { momentWords } from '../language/day-words.ts';
import { useWords } from '../language/words.ts';
import { ProblemNotice } from '../notice/problem-notice.tsx';
import { ScreenWaiting } from '../notice/waiting.tsx';
import { send } from '../server/deed.ts';
import { forgetInvitation } from './invitation-token.ts';
import { signInAddress, useHere } from './sign-in-address.ts';

/** An address without what stands behind its number sign: there the secret stands until it was taken out. */
function withoutSecret(address: string): string {
  return address.replace(/#.*$/, '');
}

interface Props {
  readonly token: string;
  /** What who has signed in is called; undefined before they do. */
  readonly name: string | undefined;
}

/** What an invitation gives to who asks; another account may be told otherwise. */
const offerOf = ({ token, name }: Props) =>
  queryOptions({
    queryKey: ['invitation', token, name],
    queryFn: () => send<InvitationSeenDto>('POST', '/invitation-previews', { token }),
  });

/** What an invitation gives, and a way to take it; who has not signed in does so first. */
export function InvitationOffer({ token, name }: Props) {
  const { say } = useWords();
  const here = useHere();
  const offer = useQuery(offerOf({ token, name }));
  const accept = useAccept(token);
  if (accept.isSuccess) return <Accepted taken={accept.data} />;
  if (offer.isError) return <ProblemNotice error={offer.error} />;
  if (offer.data === undefined) return <ScreenWaiting />;
  return (
    <>
      <Gives offer={offer.data} />
      <p>{name === undefined ? say('invitation.signInFirst') : say('invitation.about', { name })}</p>
      {name === undefined ? (
        <a className="ks-button ks-button--main" href={signInAddress(withoutSecret(here))}>
          {say('account.signIn')}
        </a>
      ) : (
        <button
          type="button"
          className="ks-button ks-button--main"
          disabled={accept.isPending}
          onClick={() => accept.mutate()}
        >
          {say('invitation.accept')}
        </button>
      )}
      {accept.isError && <ProblemNotice error={accept.error} />}
    </>
  );
}

function Gives({ offer: { region, roleName, about, endsAt } }: { readonly offer: InvitationSeenDto }) {
  const { say, of, language } = useWords();
  return (
    <dl className="ks-facts">
      <dt>{say('invitation.region')}</dt>
      <dd>{region?.title ?? say('invitation.everyRegion')}</dd>
      <dt>{say('admin.role')}</dt>
      <dd>{of(roleName)}</dd>
      <dt>{say('admin.within')}</dt>
      <dd>{of(about)}</dd>
      <dt>{say('admin.ends')}</dt>
      <dd>{momentWords(endsAt, language)}</dd>
    </dl>
  );
}

function Accepted({ taken }: { readonly taken: TakenInvitationDto }) {
  const { say } = useWords();
  return (
    <>
      <p role="status">{say('invitation.accepted')}</p>
      {taken.region === null ? (
        <Link className="ks-button ks-button--main" to="/p/$plan/beheer/land" params={{ plan: FIRST }}>
          {say('invitation.toNation')}
        </Link>
      ) : (
        <Link className="ks-button ks-button--main" to="/p/$plan" params={{ plan: FIRST }}>
          {say('invitation.toPlan')}
        </Link>
      )}
    </>
  );
}

function useAccept(token: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => send<TakenInvitationDto>('POST', '/invitation-acceptances', { token }),
    onSuccess: () => {
      forgetInvitation();
      // What it gave was told; asked again there is nothing left to take.
      const kept = ['installation', 'invitation'];
      return queries.invalidateQueries({ predicate: ({ queryKey }) => !kept.includes(String(queryKey[0])) });
    },
  });
}
