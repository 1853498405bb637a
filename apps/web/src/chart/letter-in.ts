import type { Space } from './picture.tsx';

/** How large letters are in a picture, in pixels. */
export function letterIn({ letter }: Pick<Space, 'letter'>): number {
  return letter * 0.9375;
}
