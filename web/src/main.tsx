// First, so that our own styles come after the library's and take precedence.
import 'virtual:library.css';
// Before the components, so that the queries are sent while the browser still parses those.
import { client } from './ask-ahead.js';
import { createRoot } from 'react-dom/client';
import { AppRoot } from './app-root.js';
import './page.css';

// After an update the old pages request files that no longer exist: a reload loads the new ones.
window.addEventListener('vite:preloadError', () => {
  window.location.reload();
});

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<AppRoot client={client} />);
