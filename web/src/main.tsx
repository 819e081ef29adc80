import { createQueryClient } from './api/query-client.js';
import { askAhead } from './ask-ahead.js';
import './page.css';

// After an update the old pages ask for files that are gone: the new ones are a reload away.
window.addEventListener('vite:preloadError', () => {
  window.location.reload();
});

// What the first page needs to know is on its way while the browser still reads the program that shows it.
const client = createQueryClient();
askAhead(client, window.location);

const root = document.getElementById('root');
if (root !== null)
  void import('./start.js').then(({ start }) => {
    start(root, client);
  });
