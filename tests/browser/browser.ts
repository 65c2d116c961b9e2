// A real browser, and pages that record everything in the console and the network.
import chromiumForLinux from '@sparticuz/chromium';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The Chromium that npm brought along on Linux x64; elsewhere the Chrome that is installed. */
export async function launchBrowser(): Promise<Browser> {
  if (process.platform === 'linux' && process.arch === 'x64') {
    return chromium.launch({ executablePath: await chromiumForLinux.executablePath(), args: flags });
  }
  return chromium.launch({ channel: 'chrome', args: flags });
}

/** Pastes a text into a field, as the clipboard would. */
export async function paste(field: Locator, text: string): Promise<void> {
  await field.evaluate((one, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    one.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** Opens a group of facets where it is shut: until then its boxes are not there. */
export async function openFacets(page: Page, axis: string): Promise<void> {
  const group = page.locator(`.facets details[data-axis="${axis}"]`);
  const isOpen = await group.evaluate((details) => details.hasAttribute('open'));
  if (!isOpen) await group.locator('summary').click();
}

/** Milliseconds to wait for a page to show something. A busy machine takes a few seconds. */
const patience = 15_000;

export interface Visit {
  readonly page: Page;
  /** Errors in the console and in scripts, policy violations, and requests to other origins, as they come. */
  readonly pageErrors: readonly string[];
  /** Ends the visit. The next one with the same options gets the page again, as good as new and already warm. */
  readonly close: () => Promise<void>;
}

interface Tab {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly options: BrowserContextOptions;
  /** The origin of the visit, and where what goes wrong in it is listed. */
  visit: { readonly origin: string; readonly pageErrors: string[] };
}

/** Tabs that no visit uses, by browser and options. A fresh one costs half a second of CPU. */
const freeTabs = new WeakMap<Browser, Map<string, Tab[]>>();

/** A page without any state at `url`. Requests to other origins are refused and listed. */
export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const free = freeTabsOf(browser, options);
  const tab = free.pop() ?? (await openTab(browser, options));
  tab.visit = { origin: new URL(url).origin, pageErrors: [] };
  await tab.page.goto(url, { waitUntil: 'load' });
  const { page } = tab;
  const close = async (): Promise<void> => {
    const isClear = await clear(tab).catch(() => false);
    if (isClear) free.push(tab);
    else await tab.context.close();
  };
  return { page, pageErrors: tab.visit.pageErrors, close };
}

function freeTabsOf(browser: Browser, options: BrowserContextOptions): Tab[] {
  const byOptions = freeTabs.get(browser) ?? new Map<string, Tab[]>();
  freeTabs.set(browser, byOptions);
  const key = JSON.stringify(options);
  const tabs = byOptions.get(key) ?? [];
  byOptions.set(key, tabs);
  return tabs;
}

async function openTab(browser: Browser, options: BrowserContextOptions): Promise<Tab> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const tab: Tab = { context, page, options, visit: { origin: '', pageErrors: [] } };
  await context.route('**/*', async (route) => {
    const requested = route.request().url();
    if (new URL(requested).origin === tab.visit.origin) return route.fallback();
    tab.visit.pageErrors.push(`request to ${requested}`);
    return route.abort();
  });
  page.on('console', (message) => {
    if (message.type() === 'error') tab.visit.pageErrors.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => tab.visit.pageErrors.push(`script: ${error.message}`));
  page.on('dialog', (dialog) => {
    tab.visit.pageErrors.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return tab;
}

/** Takes away what the visit left: other tabs, storage, routes, sizes, and media. Returns false where that cannot be done. */
async function clear({ context, page, options, visit }: Tab): Promise<boolean> {
  // The worker of an archive that is kept on the device outlives its page.
  if (context.serviceWorkers().length > 0 || options.javaScriptEnabled === false) return false;
  for (const other of context.pages()) if (other !== page) await other.close();
  await page.unrouteAll({ behavior: 'wait' });
  await page.evaluate(() => sessionStorage.clear());
  await page.goto('about:blank');
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: visit.origin, storageTypes: 'all' });
  await session.detach();
  await context.clearCookies();
  const { colorScheme = 'light', reducedMotion = 'reduce', viewport } = options;
  await page.emulateMedia({ media: null, colorScheme, reducedMotion });
  await page.setViewportSize(viewport ?? { width: 1280, height: 720 });
  await page.mouse.move(0, 0);
  return true;
}
