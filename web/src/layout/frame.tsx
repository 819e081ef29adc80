import { Skeleton } from 'antd';
import { Suspense } from 'react';
import { Outlet } from 'react-router';
import { DemoDay } from '../demo/demo-day.js';
import { useLanguage } from '../language.js';
import { usePageStream } from '../live/use-page-stream.js';
import { useAccount } from '../session/account.js';
import { Bell } from './bell.js';
import { LanguageSwitch } from './language-switch.js';
import { MainMenu } from './main-menu.js';
import { PersonMenu } from './person-menu.js';
import { SearchBox } from './search-box.js';

/** The agency, the person and the menu around every page. */
export function Frame() {
  const { t } = useLanguage();
  const { agency } = useAccount();
  usePageStream();
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {t({ zh: '跳到正文', en: 'Skip to the content' })}
      </a>
      <header className="frame-head">
        <div className="frame-agency">
          <strong>{agency.name}</strong>
          <span>{t({ zh: '政府信息公开申请办理', en: 'Requests for government information' })}</span>
        </div>
        <DemoDay />
        <SearchBox />
        <Bell />
        <LanguageSwitch />
        <PersonMenu />
      </header>
      <div className="frame-body">
        <MainMenu />
        <main id="content" tabIndex={-1} className="frame-content">
          <Suspense fallback={<Skeleton active />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
    </div>
  );
}
