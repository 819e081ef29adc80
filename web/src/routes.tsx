import { createBrowserRouter, type RouteObject } from 'react-router';
import { PageFault } from './layout/page-fault.js';
import { programs } from './programs.js';

const pageRoutes = Object.entries(programs).map(([path, load]): RouteObject => ({
  path,
  lazy: async () => ({ Component: await load() }),
}));

const unknownRoute: RouteObject = {
  path: '*',
  lazy: async () => ({ Component: (await import('./layout/unknown-page.js')).UnknownPage }),
};

/** Whoever logs in and whoever works fetch different programs; the frame and its page come side by side. */
export const createPagesRouter = () =>
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
