import { Empty } from 'antd';
import { type Text, useLanguage } from '../language.js';

/** The placeholder of an empty list: why it is empty and when it will have content. */
export function Nothing({ title, hint }: { readonly title: Text; readonly hint?: Text | undefined }) {
  const { t } = useLanguage();
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        <>
          <div>{t(title)}</div>
          {hint && <span className="secondary">{t(hint)}</span>}
        </>
      }
    />
  );
}
