import './account-menu.css';
import type { MemberRegion, SessionDto } from '@kapstok/contract';
import { Link } from '@tanstack/react-router';
import { BarPopover } from '../frame/bar-popover.tsx';
import { useWords, type Words } from '../language/words.ts';
import { useActAs, useSignOut } from './session-deeds.ts';
import { signInAddress, useHere } from './sign-in-address.ts';
import { useInstallation, useSession } from './use-session.ts';

interface Props {
  /** Code of the region one looks at. */
  readonly region: string | undefined;
}

/** Who one is here, and in which role; or the way to sign in. */
export function AccountMenu({ region }: Props) {
  const { say, of } = useWords();
  const runs = useInstallation();
  const session = useSession();
  const here = useHere();
  if (runs === undefined || runs.signIn === 'none' || session === undefined) return null;
  if (session.account === null) {
    return (
      <a className="ks-button ks-button--small ks-bar__sign-in" href={signInAddress(here)}>
        {say('account.signIn')}
      </a>
    );
  }
  const member = session.regions.find(({ code }) => code === region);
  const role = member?.roles.find((held) => held.role === member.actsAs);
  const { name } = session.account;
  const roleName = role === undefined ? undefined : of(role.name);
  return (
    <BarPopover
      label={
        <span className="ks-who">
          <span>{name}</span>
          {roleName !== undefined && !sameWords(roleName, name) && (
            <span className="ks-role ks-soft ks-small">{roleName}</span>
          )}
        </span>
      }
      title={say('account.title')}
    >
      {(close) => <Account session={session} name={name} member={member} close={close} />}
    </BarPopover>
  );
}

function sameWords(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

interface AccountProps {
  readonly session: SessionDto;
  readonly name: string;
  readonly member: MemberRegion | undefined;
  readonly close: () => void;
}

function Account({ session, name, member, close }: AccountProps) {
  const { say } = useWords();
  return (
    <>
      <h2 className="ks-bar-popover__head">{say('account.signedInAs', { name })}</h2>
      {member !== undefined && <Roles member={member} />}
      {session.regions.length === 0 && !session.national && <p>{say('account.noRole')}</p>}
      {session.national && <p>{say('account.national')}</p>}
      <ul className="ks-choices-of">
        <li>
          <Link
            className="ks-choice-of"
            to="/p/$plan/beheer"
            params={(now) => ({ plan: now.plan ?? '-' })}
            onClick={close}
          >
            {say('rooms.administration')}
          </Link>
        </li>
        <li>
          <Link
            className="ks-choice-of"
            to="/p/$plan/beheer/sessies"
            params={(now) => ({ plan: now.plan ?? '-' })}
            onClick={close}
          >
            {say('admin.sessions.title')}
          </Link>
        </li>
      </ul>
      <SignOut />
    </>
  );
}

function SignOut() {
  const { say } = useWords();
  const here = useSignOut('here');
  const everywhere = useSignOut('everywhere');
  const busy = here.isPending || everywhere.isPending;
  return (
    <div className="ks-bar-popover__ways">
      <button type="button" className="ks-button" disabled={busy} onClick={() => here.mutate()}>
        {say('account.signOut')}
      </button>
      <button type="button" className="ks-button" disabled={busy} onClick={() => everywhere.mutate()}>
        {say('account.signOutEverywhere')}
      </button>
      {(here.isError || everywhere.isError) && <p role="alert">{say('account.signOutFailed')}</p>}
    </div>
  );
}

function Roles({ member }: { readonly member: MemberRegion }) {
  const words = useWords();
  const { say, of } = words;
  const act = useActAs(member.code);
  const [only] = member.roles;
  if (member.roles.length === 1 && only !== undefined) {
    return (
      <p>
        {say('account.role', { role: of(only.name), region: member.title })}{' '}
        <About held={only} words={words} />
      </p>
    );
  }
  const chosen = act.isPending ? act.variables : member.actsAs;
  // A choice that were disabled meanwhile would lose the focus, and with it the keys that close the menu.
  return (
    <fieldset className="ks-roles" aria-busy={act.isPending}>
      <legend>{say('account.actsAs', { region: member.title })}</legend>
      {member.roles.map((held) => (
        <label key={held.role} className="ks-check">
          <input
            type="radio"
            name="acts-as"
            checked={held.role === chosen}
            onChange={() => !act.isPending && act.mutate(held.role)}
          />
          <span>
            <span className="ks-role">{of(held.name)}</span> <About held={held} words={words} />
          </span>
        </label>
      ))}
      {act.isError && <p role="alert">{say('account.actFailed')}</p>}
    </fieldset>
  );
}

interface AboutProps {
  readonly held: MemberRegion['roles'][number];
  readonly words: Words;
}

/** Of which pillars, projects or organisations the role is. */
function About({ held, words }: AboutProps) {
  const codes = held.within.flatMap((within) => ('code' in within ? [within.code] : []));
  if (codes.length === 0) return null;
  return <span className="ks-soft">{words.say('account.within', { codes: codes.join(', ') })}</span>;
}
