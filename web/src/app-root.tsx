import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
// Not from antd/locale, whose files are CommonJS and would bring the library's English a second time.
import enUS from 'antd/es/locale/en_US';
import zhCN from 'antd/es/locale/zh_CN';
import { useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { LanguageProvider, useLanguage } from './language.js';
import { createPagesRouter } from './routes.js';
import { theme } from './theme.js';

/** Built pages bring all styles along: the library and its icons have none to insert. */
const looks = { ...theme, zeroRuntime: import.meta.env.PROD };

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

/** Everything that all pages share: language, looks, the server's answers, the way between them. */
export function AppRoot({ client }: { readonly client: QueryClient }) {
  return (
    <QueryClientProvider client={client}>
      <LanguageProvider>
        <Localized />
      </LanguageProvider>
    </QueryClientProvider>
  );
}
