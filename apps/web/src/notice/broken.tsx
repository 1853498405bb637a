import type { ErrorComponentProps } from '@tanstack/react-router';
import { ProblemNotice } from './problem-notice.tsx';

/** Stands where a screen failed to draw; the rest of the page goes on. */
export function Broken({ error, reset }: ErrorComponentProps) {
  return <ProblemNotice error={error} retry={reset} />;
}
