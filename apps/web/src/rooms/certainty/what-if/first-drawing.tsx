import { formatShare } from '@kapstok/quantity';
import { useWords } from '../../../language/words.ts';
import type { Moving } from './moving.ts';
import { useMoved } from './use-moving.ts';

/** How far the first drawing is, with a way to stop it and to start it again; nothing once it is done. */
export function FirstDrawing({ moving }: { readonly moving: Moving }) {
  const { say, language } = useWords();
  const phase = useMoved(moving, (moved) => moved.phase);
  const done = useMoved(moving, (moved) => moved.done);
  switch (phase) {
    case 'ready':
      return null;
    case 'failed':
      return (
        <p className="ks-notice" role="alert">
          {say('whatIf.failed')}
        </p>
      );
    case 'stopped':
      return (
        <p className="ks-notice" role="status">
          {say('whatIf.stopped')}{' '}
          <button type="button" className="ks-button ks-button--small" onClick={moving.begin}>
            {say('whatIf.again')}
          </button>
        </p>
      );
    case 'drawing':
      return (
        <div className="ks-what-if__drawing">
          <p role="status">{say('whatIf.drawing')}</p>
          <progress value={done} max={1} aria-label={say('whatIf.drawing')} />
          <span className="ks-what-if__done">{formatShare(done, language, 0)}</span>
          <button type="button" className="ks-button ks-button--small" onClick={moving.stop}>
            {say('whatIf.stop')}
          </button>
        </div>
      );
  }
}
