import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App, Button, ConfigProvider } from 'antd';
// Not from antd/locale, whose files are CommonJS and would bring the library's English a second time.
import enUS from 'antd/es/locale/en_US';
import zhCN from 'antd/es/locale/zh_CN';
import { useState } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { LanguageProvider, useLanguage } from './language.js';
import { programs } from './programs.js';
import { theme } from './theme.js';

/** Shown instead of a page that failed. */
function PageFault() {
  const { t } = useLanguage();
  return (
    <section className="page">
      <h1 className="page-title">{t({ zh: '页面出错', en: 'This page failed' })}</h1>
      <p>
        {t({
          zh: '系统可能刚刚升级。请刷新；若仍如此，请告知管理员您刚才做了什么。',
          en: 'The system may just have been updated. Reload the page; if that does not help, report to the administrator what you did.',
        })}
      </p>
      <Button
        type="primary"
        onClick={() => {
          window.location.reload();
        }}
      >
        {t({ zh: '刷新', en: 'Reload' })}
      </Button>
    </section>
  );
}

const pageRoutes = Object.entries(programs).map(([path, load]): RouteObject => ({
  path,
  lazy: async () => ({ Component: await load() }),
}));

const unknownRoute: RouteObject = {
  path: '*',
  lazy: async () => ({ Component: (await import('./layout/unknown-page.js')).UnknownPage }),
};

/** The log-in page and the application are separate bundles; the frame and its page load in parallel. */
const createPagesRouter = () =>
  createBrowserRouter([
    {
      path: '/login',
      lazy: async () => ({ Component: (await import('./session/login-page.js')).LoginPage }),
      errorElement: <PageFault />,
      hydrateFallbackElement: <></>,
    },
    {
      lazy: async () => ({ Component: (await import('./layout/workplace.js')).Workplace }),
      errorElement: <PageFault />,
      hydrateFallbackElement: <></>,
      children: [
        {
          errorElement: <PageFault />,
          children: [...pageRoutes, unknownRoute],
        },
      ],
    },
  ]);

/** The component styles are extracted when the pages are built. */
const looks = { ...theme, zeroRuntime: true };

function Localized() {
  const { language } = useLanguage();
  const [router] = useState(createPagesRouter);
  return (
    <ConfigProvider locale={language === 'zh' ? zhCN : enUS} theme={looks} button={{ autoInsertSpace: false }}>
      <App notification={{ placement: 'top' }}>
        <RouterProvider router={router} />
      </App>
    </ConfigProvider>
  );
}

/** Everything that all pages share: language, theme, query cache, routing. */
export function AppRoot({ client }: { readonly client: QueryClient }) {
  return (
    <QueryClientProvider client={client}>
      <LanguageProvider>
        <Localized />
      </LanguageProvider>
    </QueryClientProvider>
  );
}
