import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import { useWords } from '../../language/words.ts';

const PHASES = ['sending', 'reading', 'computing', 'auditing'] as const;

interface Props {
  readonly phase: (typeof PHASES)[number];
  /** From 0 to 1. */
  readonly share: number;
  readonly stop: () => void;
}

/** How far the reading of an own plan is, phase by phase, and a way to stop it. */
export function ReadingProgress({ phase, share, stop }: Props) {
  const { say } = useWords();
  const now = PHASES.indexOf(phase);
  return (
    <section className="ks-reading" aria-label={say('reading.title')}>
      <h2>{say('reading.title')}</h2>
      <ProgressBar className="ks-progress" value={Math.round(share * 100)}>
        {({ percentage, valueText }) => (
          <>
            <Label>{say(`reading.${phase}`)}</Label>
            <span className="ks-progress__value">{valueText}</span>
            <svg className="ks-progress__bar" width="100%" height="12" aria-hidden="true">
              <rect className="ks-progress__ground" width="100%" height="12" />
              <rect className="ks-progress__done" width={`${percentage ?? 0}%`} height="12" />
            </svg>
          </>
        )}
      </ProgressBar>
      <ol className="ks-reading__phases">
        {PHASES.map((name, index) => (
          <li key={name} aria-current={index === now ? 'step' : undefined}>
            {say(`reading.${name}`)}
            <span className="ks-soft">
              {' '}
              {index < now ? say('reading.done') : index === now ? say('reading.now') : ''}
            </span>
          </li>
        ))}
      </ol>
      <Button className="ks-button" onPress={stop}>
        {say('reading.stop')}
      </Button>
    </section>
  );
}
