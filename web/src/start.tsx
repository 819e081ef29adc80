import type { QueryClient } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { AppRoot } from './app-root.js';

export function start(root: HTMLElement, client: QueryClient): void {
  createRoot(root).render(<AppRoot client={client} />);
}
