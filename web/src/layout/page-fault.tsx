import { Button } from 'antd';
import { useLanguage } from '../language.js';

/** What is shown instead of a page that broke. */
export function PageFault() {
  const { t } = useLanguage();
  return (
    <section className="page">
      <h1 className="page-title">{t({ zh: '页面出错', en: 'This page has a fault' })}</h1>
      <p>
        {t({
          zh: '系统可能刚刚升级。请刷新；若仍如此，请告知管理员您刚才做了什么。',
          en: 'The system may just have been updated. Load it again; if that does not help, tell the administrator what you did.',
        })}
      </p>
      <Button
        type="primary"
        onClick={() => {
          window.location.reload();
        }}
      >
        {t({ zh: '刷新', en: 'Load again' })}
      </Button>
    </section>
  );
}
