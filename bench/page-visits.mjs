import { setTimeout } from 'node:timers/promises';

const SLOWDOWN = 4;
/** Time for late paints or layout shifts after the page is shown. */
const REST_MS = 700;

/** Runs in the page, before anything of it: what was drawn when, what moved, and how long each key took. */
function watch() {
  const seen = { drawn: 0, moved: 0, keys: /** @type {number[]} */ ([]) };
  const observe = (type, take, more = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...more });
  observe('largest-contentful-paint', ({ startTime }) => (seen.drawn = startTime));
  observe('layout-shift', ({ value, hadRecentInput }) => (seen.moved += hadRecentInput ? 0 : value));
  observe('event', ({ interactionId, duration }) => interactionId > 0 && seen.keys.push(duration), {
    durationThreshold: 16,
  });
  const appears = (selector) =>
    new Promise((done) => {
      const look = () =>
        document.querySelector(selector) === null ? requestAnimationFrame(look) : done(performance.now());
      look();
    });
  const bytes = () => {
    const files = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
    const sum = (some) => some.reduce((total, { transferSize }) => total + transferSize, 0);
    const scripts = files.filter(({ name }) => name.endsWith('.js'));
    return {
      total: sum(files),
      script: sum(scripts),
      encodings: scripts.map((one) => Reflect.get(one, 'contentEncoding')),
    };
  };
  Object.assign(window, { seen, appears, bytes });
}

/**
 * Opens an address on a slow machine.
 * @param browser as `startBrowser` returns it.
 * @param {string} address
 * @param {{ wanted: string, session?: string, script?: boolean }} who `wanted`: what is there once the page shows what it is for.
 * @param {(page: any) => Promise<unknown>} [act] what the person does on it; meanwhile only bytes, layout shifts and key times are measured.
 */
export async function visit(browser, address, { wanted, session }, act = async () => undefined) {
  const page = await browser.openPage(session);
  try {
    const knows = session === undefined ? '' : "localStorage.setItem('foi.session', 'open');";
    await page.Page.addScriptToEvaluateOnNewDocument({ source: `${knows}(${watch})()` });
    // The processor's time, not the clock's: it is nearly the same on a machine under other load.
    await page.Performance.enable({ timeDomain: 'threadTicks' });
    await page.Emulation.setCPUThrottlingRate({ rate: SLOWDOWN });
    await page.Page.navigate({ url: address });
    const shown = await page.evaluate(`appears(${JSON.stringify(wanted)})`);
    await setTimeout(REST_MS);
    const { drawn } = await page.evaluate('seen');
    const { metrics } = await page.Performance.getMetrics();
    const busy = 1000 * metrics.find(({ name }) => name === 'TaskDuration').value;
    await act(page);
    await setTimeout(REST_MS);
    const [{ moved, keys }, { total, script, encodings }] = await page.evaluate('[seen, bytes()]');
    const encoding = [...new Set(encodings)].filter(Boolean).join(' and ') || 'none';
    return { drawn, shown, busy, moved, keys, total, script, encoding };
  } finally {
    await page.end();
  }
}

/** Fills a field as by pasting. */
export async function fill({ evaluate, Input }, selector, text) {
  await focus(evaluate, selector);
  await Input.insertText({ text });
}

export async function pressEnter({ Input }) {
  await Input.dispatchKeyEvent({ type: 'keyDown', key: 'Enter', windowsVirtualKeyCode: 13, text: '\r' });
  await Input.dispatchKeyEvent({ type: 'keyUp', key: 'Enter', windowsVirtualKeyCode: 13 });
}

/** Types as a person does: a key at a time, and a rest after each sentence, in which the page may look things up. */
export async function typeInto({ evaluate, Input }, selector, text, { pause, rest }) {
  await focus(evaluate, selector);
  for (const character of text) {
    const key = { key: character, text: character, unmodifiedText: character };
    await Input.dispatchKeyEvent({ type: 'keyDown', ...key });
    await Input.dispatchKeyEvent({ type: 'keyUp', key: character });
    await setTimeout('，。；'.includes(character) ? rest : pause);
  }
}

const focus = (evaluate, selector) => evaluate(`document.querySelector(${JSON.stringify(selector)}).focus()`);
