import type { IndicatorPage } from '@kapstok/contract';
import { dayWords } from '../../../language/day-words.ts';
import { useWords } from '../../../language/words.ts';
import { PlaceWords } from '../../../place/place-words.tsx';
import { Section } from './section.tsx';

/** What was reached in words: what is said, who says so, on what ground and when. */
export function WordsSection({ page: { judgements } }: { readonly page: IndicatorPage }) {
  const { say, of, language } = useWords();
  return (
    <Section title={say('indicator.words')}>
      {judgements.length === 0 && <p>{say('indicator.noWords')}</p>}
      <ul className="ks-gap-list">
        {judgements.map(({ code, period, statement, role, ground, judgedOn, source, place }) => (
          <li key={code}>
            <p>“{statement}”</p>
            <p className="ks-soft">
              {say('indicator.judged', {
                role: role || '?',
                day: judgedOn === null ? '?' : dayWords(judgedOn, language),
                ground: ground || '?',
              })}
              {of(period) !== '' && ` · ${of(period)}`}
            </p>
            <PlaceWords place={place} source={source} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
