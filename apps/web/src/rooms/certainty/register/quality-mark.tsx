import './quality-mark.css';
import type { AssumptionDto } from '@kapstok/contract';
import { useQualityWords } from './use-quality-words.ts';

/** How well an assumption is founded; null is not graded. */
type Quality = AssumptionDto['quality'];

/** How well an assumption is founded, in a shape and a word: the fuller the circle, the better. */
export function QualityMark({ quality }: { readonly quality: Quality }) {
  const words = useQualityWords();
  return (
    <span className="ks-quality">
      <svg className="ks-quality__shape" viewBox="0 0 16 16" aria-hidden="true">
        <circle
          cx="8"
          cy="8"
          r="6.5"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
          {...(quality === null ? { strokeDasharray: '2.6 2.5' } : {})}
        />
        <Filled quality={quality} />
      </svg>
      {words(quality)}
    </span>
  );
}

function Filled({ quality }: { readonly quality: Quality }) {
  switch (quality) {
    case 'measured':
      return <circle cx="8" cy="8" r="4.4" fill="currentColor" />;
    case 'literature':
      return <path d="M8 8V3.6A4.4 4.4 0 1 1 3.6 8Z" fill="currentColor" />;
    case 'expert':
      return <path d="M8 3.6a4.4 4.4 0 0 1 0 8.8Z" fill="currentColor" />;
    case 'assumed':
    case null:
      return null;
  }
}
