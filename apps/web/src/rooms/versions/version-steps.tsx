import type { VersionDto, VersionList } from '@kapstok/contract';
import { isolated } from '@kapstok/quantity';
import { useState } from 'react';
import { ConfirmButton } from '../../administration/confirm-button.tsx';
import { useKeptPlan } from '../../frame/plan-context.ts';
import { useWords } from '../../language/words.ts';
import { AdoptDialog } from './adopt-dialog.tsx';
import { useVersionStep } from './use-version-step.ts';
import { VersionMoment } from './version-moment.tsx';

interface Props {
  readonly version: VersionDto;
  readonly may: VersionList['may'];
}

const STEPS = [
  { step: 'submissions', right: 'submit', from: ['draft'] },
  { step: 'drafts', right: 'submit', from: ['submitted'] },
  { step: 'freezes', right: 'freeze', from: ['draft', 'submitted'] },
] as const;

/** The steps that a version can take now, for who may take them; and why there are none. */
export function VersionSteps({ version, may }: Props) {
  const { say } = useWords();
  const { at } = useKeptPlan();
  const taking = useVersionStep(at.plan);
  const [adopting, setAdopting] = useState(false);
  const steps = STEPS.filter(
    ({ right, from }) => may[right] && from.some((state) => state === version.state),
  );
  const isFixed = version.state === 'adopted';
  if (isFixed) return <p className="ks-small ks-soft">{say('versions.fixed')}</p>;
  return (
    <>
      {may.adopt && version.state === 'submitted' && (
        <button type="button" className="ks-button ks-button--small" onClick={() => setAdopting(true)}>
          {say('adopt.go')}
          <span className="ks-out-of-sight"> {isolated(version.name)}</span>
        </button>
      )}
      {steps.map(({ step }) => (
        <ConfirmButton
          key={step}
          verb={say(`versions.${step}`)}
          about={version.name}
          title={say(`versions.${step}Title`, { name: version.name })}
          asksReason
          onConfirm={(reason) =>
            taking.mutateAsync({
              part: `versions/${version.id}/${step}`,
              body: { reason: reason === '' ? say(`versions.${step}`) : reason, seq: version.seq },
            })
          }
        >
          <p>{say(`versions.${step}What`)}</p>
          <VersionMoment version={version} />
        </ConfirmButton>
      ))}
      {steps.some(({ step }) => step === 'freezes') && (
        <p className="ks-small ks-soft ks-no-print">{say('versions.freezesAbout')}</p>
      )}
      {!may.adopt && version.state === 'submitted' && (
        <p className="ks-small ks-soft">{say('versions.adoptMayNot')}</p>
      )}
      {adopting && <AdoptDialog version={version} close={() => setAdopting(false)} />}
    </>
  );
}
