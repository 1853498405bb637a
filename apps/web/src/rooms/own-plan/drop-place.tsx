import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Text } from 'react-aria-components/Text';
import { useWords } from '../../language/words.ts';

const ACCEPTED = ['.xlsx', '.zip', '.csv'];

/** Where files are dropped or chosen. */
export function DropPlace({ send }: { readonly send: (files: readonly File[]) => void }) {
  const { say } = useWords();
  const [nothing, setNothing] = useState(false);
  const give = (files: readonly File[]) => {
    setNothing(files.length === 0);
    send(files);
  };
  return (
    <>
      <DropZone
        className="ks-drop"
        onDrop={(event) => {
          const dropped = event.items.flatMap((item) => (item.kind === 'file' ? [item.getFile()] : []));
          void Promise.all(dropped).then(give);
        }}
      >
        <Text slot="label" className="ks-drop__label">
          {say('drop.label')}
        </Text>
        <FileTrigger
          allowsMultiple
          acceptedFileTypes={ACCEPTED}
          onSelect={(files) => give(files === null ? [] : [...files])}
        >
          <Button className="ks-button ks-button--main">{say('drop.choose')}</Button>
        </FileTrigger>
        <p className="ks-small">{say('drop.kinds')}</p>
      </DropZone>
      {nothing && <p role="alert">{say('drop.nothing')}</p>}
      <p>
        <a href="/api/v1/template.xlsx" download>
          {say('drop.template')}
        </a>
      </p>
    </>
  );
}
