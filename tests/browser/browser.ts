// A real browser, and pages that notice whatever a reader's console and network would show.
import chromiumForLinux from '@sparticuz/chromium';
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';

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

/** Milliseconds to wait for what a page is to show. A busy machine takes a few seconds. */
const patience = 15_000;

export interface Visit {
  readonly page: Page;
  /** Errors in the console and in scripts, policy violations, and requests to other origins, as they come. */
  readonly pageErrors: readonly string[];
  readonly close: () => Promise<void>;
}

/** A page of its own profile at `url`. Requests to other origins are refused and listed. */
export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const pageErrors: string[] = [];
  await context.route('**/*', async (route) => {
    const requested = route.request().url();
    if (new URL(requested).origin === new URL(url).origin) return route.continue();
    pageErrors.push(`request to ${requested}`);
    return route.abort();
  });
  page.on('console', (message) => {
    if (message.type() === 'error') pageErrors.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => pageErrors.push(`script: ${error.message}`));
  page.on('dialog', (dialog) => {
    pageErrors.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(url, { waitUntil: 'load' });
  return { page, pageErrors, close: () => context.close() };
}
