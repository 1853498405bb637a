import { RegionPage } from '../../administration/region-page.tsx';
import { RoomHead } from '../../frame/room-head.tsx';
import { useWords } from '../../language/words.ts';
import { AccountsSection } from './roles/accounts-section.tsx';
import { AssignmentsSection } from './roles/assignments-section.tsx';
import { GiveSection } from './roles/give-section.tsx';
import { InvitationsSection } from './roles/invitations-section.tsx';

/** Who has which role and is signed in; give a role, end one, and invite somebody who has no account yet. */
export function RolesRoom() {
  const { say } = useWords();
  return (
    <>
      <RoomHead title={say('admin.roles.title')} lead={say('admin.roles.about')} />
      <RegionPage needs="assignRoles">
        <AssignmentsSection />
        <AccountsSection />
        <GiveSection />
        <InvitationsSection />
      </RegionPage>
    </>
  );
}
