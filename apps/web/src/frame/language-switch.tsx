import type { Language } from '@kapstok/quantity';
import { useNavigate } from '@tanstack/react-router';
import { speak } from '../language/language.ts';
import { useWords } from '../language/words.ts';

const LANGUAGES: readonly { readonly language: Language; readonly short: string; readonly name: string }[] = [
  { language: 'nl', short: 'NL', name: 'Nederlands' },
  { language: 'en', short: 'EN', name: 'English' },
];

/** Dutch or English. */
export function LanguageSwitch() {
  const { say, language: spoken } = useWords();
  const navigate = useNavigate();
  const choose = async (language: Language): Promise<void> => {
    await speak(language);
    await navigate({
      to: '.',
      search: (now) => ({ ...now, lang: language }),
      replace: true,
      resetScroll: false,
    });
  };
  return (
    <fieldset className="ks-languages">
      <legend className="ks-out-of-sight">{say('frame.language')}</legend>
      {LANGUAGES.map(({ language, short, name }) => (
        <button
          key={language}
          type="button"
          className="ks-tool"
          lang={language}
          aria-pressed={spoken === language}
          onClick={() => void choose(language)}
        >
          <span aria-hidden="true">{short}</span>
          <span className="ks-out-of-sight">{name}</span>
        </button>
      ))}
    </fieldset>
  );
}
