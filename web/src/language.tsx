import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';

/** A text shown to users, Chinese first; the server's texts have the same form. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type Language = 'zh' | 'en';

interface Spoken {
  readonly language: Language;
  readonly speak: (language: Language) => void;
  /** The text in the language of the page. */
  readonly t: (text: Text) => string;
}

const stored = 'foi.language';

const LanguageContext = createContext<Spoken | null>(null);

/** Stores the chosen language in the browser; Chinese by default. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => (localStorage.getItem(stored) === 'en' ? 'en' : 'zh'));
  const speak = useCallback((chosen: Language) => {
    localStorage.setItem(stored, chosen);
    setLanguage(chosen);
  }, []);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  const spoken = useMemo<Spoken>(() => ({ language, speak, t: (text) => text[language] }), [language, speak]);
  return <LanguageContext value={spoken}>{children}</LanguageContext>;
}

export function useLanguage(): Spoken {
  const spoken = use(LanguageContext);
  if (spoken === null) throw new Error('There is no LanguageProvider above.');
  return spoken;
}
