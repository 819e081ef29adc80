import { Empty } from 'antd';
import { type Text, useLanguage } from '../language.js';

/** An empty list that says why it is empty and when something will be in it. */
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
