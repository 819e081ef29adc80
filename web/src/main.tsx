// First, so that our own styles come after the library's and win.
import 'virtual:library.css';
// Before what shows the answers, so that the questions are on their way while the browser still reads that.
import { client } from './ask-ahead.js';
import { createRoot } from 'react-dom/client';
import { AppRoot } from './app-root.js';
import './page.css';

// After an update the old pages ask for files that are gone: the new ones are a reload away.
window.addEventListener('vite:preloadError', () => {
  window.location.reload();
});

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<AppRoot client={client} />);
