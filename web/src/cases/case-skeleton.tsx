import { Skeleton } from 'antd';

/** The page's own shape while the server answers, so that nothing moves when it has. */
export function CaseSkeleton() {
  return (
    <section className="page case-page" aria-busy>
      <header className="case-head">
        <div className="case-line">
          <Skeleton.Input active size="small" style={{ width: 320 }} />
        </div>
        <div className="case-line">
          <Skeleton.Input active size="small" style={{ width: 560 }} />
        </div>
      </header>
      <div className="case-layout">
        <aside className="case-side">
          <Skeleton.Node active style={{ width: 300, height: 170 }} />
        </aside>
        <div className="case-main">
          <Skeleton active title={false} paragraph={{ rows: 10 }} />
        </div>
      </div>
    </section>
  );
}
