import { Button } from 'antd';
import { useLanguage } from '../language.js';

interface Pages {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => Promise<unknown>;
}

/** Loads the next page of a list; not shown on the last page. */
export function MoreButton({ list }: { readonly list: Pages }) {
  const { t } = useLanguage();
  if (!list.hasNextPage) return null;
  return (
    <div className="more">
      <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
        {t({ zh: '更多', en: 'More' })}
      </Button>
    </div>
  );
}
