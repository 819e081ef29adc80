import { Result } from 'antd';
import { Link } from 'react-router';
import { useLanguage } from '../language.js';

/** Shown for an unknown address. */
export function UnknownPage() {
  const { t } = useLanguage();
  return (
    <Result
      status="404"
      title={t({ zh: '没有这个页面', en: 'Page not found' })}
      subTitle={t({
        zh: '地址可能抄写有误，或者来自旧版本的链接。',
        en: 'The address may be mistyped, or come from an old link.',
      })}
      extra={<Link to="/">{t({ zh: '回到首页', en: 'Back to the first page' })}</Link>}
    />
  );
}
