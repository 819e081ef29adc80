import { Button } from 'antd';
import { useLanguage } from '../language.js';

/** Offers the other language, in that language. */
export function LanguageSwitch() {
  const { language, speak } = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <Button
      type="text"
      lang={other}
      onClick={() => {
        speak(other);
      }}
    >
      {other === 'en' ? 'English' : '中文'}
    </Button>
  );
}
