import type { MadeApiKey } from '@kapstok/contract';
import { useState } from 'react';
import { RegionPage } from '../../administration/region-page.tsx';
import { SecretOnce } from '../../administration/secret-once.tsx';
import { RoomHead } from '../../frame/room-head.tsx';
import { useWords } from '../../language/words.ts';
import { KeyTable } from './keys/key-table.tsx';
import { NewKeyForm } from './keys/new-key-form.tsx';

/** Keys with which programs use the API: which there are, and a form for another. */
export function KeysRoom() {
  const { say } = useWords();
  return (
    <>
      <RoomHead title={say('admin.keys.title')} lead={say('admin.keys.about')}>
        <p>
          <a href="/api">{say('admin.keys.api')}</a>
        </p>
      </RoomHead>
      <RegionPage needs="makeKeys">
        <KeyTable />
        <NewKey />
      </RegionPage>
    </>
  );
}

function NewKey() {
  const { say } = useWords();
  const [made, setMade] = useState<MadeApiKey>();
  return (
    <section aria-labelledby="new-key">
      <h2 id="new-key">{say('admin.keys.new')}</h2>
      {made === undefined ? (
        <NewKeyForm onMade={setMade} />
      ) : (
        <SecretOnce
          title={say('admin.keys.made', { name: made.name })}
          label={say('admin.keys.secret')}
          secret={made.secret}
          onDone={() => setMade(undefined)}
        >
          {say('admin.keys.once')}
        </SecretOnce>
      )}
    </section>
  );
}
