// Reviews in a browser: from the index to a period, as Markdown, in print.
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { renderMarkdown } from '../../src/ingest/body/markdown.ts';
import { launchBrowser, visit } from './browser.ts';

const site = inject('site');
const large = inject('largeSite');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('A review', () => {
  test('is linked from the index, has the incidents of its days, and links to the previous and next ones', async () => {
    const { page, close } = await visit(browser, `${site.url}reviews/`, { javaScriptEnabled: false });
    const row = page.locator('.review-years tbody tr', { hasText: '2021' });
    const count = Number(await row.locator('.label-origin').first().innerText());
    await row.locator('th a').click();
    expect(await page.locator('h1').innerText()).toBe('Review of 2021');
    expect(await page.locator('.incidents > li').count()).toBe(count);
    expect(await page.locator('.incidents time').first().innerText()).toMatch(/^2021-/);
    await page.getByRole('link', { name: 'Previous: 2020' }).click();
    expect(await page.locator('h1').innerText()).toBe('Review of 2020');
    await close();
  });

  test('its counts lead to the incidents they count', async () => {
    const { page, close } = await visit(browser, `${site.url}reviews/2021/`);
    const link = page
      .locator('section', { has: page.locator('#differences') })
      .locator('tbody a')
      .nth(2);
    const count = await link.innerText();
    await link.click();
    await expect
      .poll(() => page.locator('[data-filter-status]').innerText())
      .toMatch(new RegExp(`^${count} of`));
    await close();
  });

  test('is copied as the Markdown of its file', async () => {
    const { page, pageErrors, close } = await visit(browser, `${site.url}reviews/2021-q4/`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect.poll(() => page.locator('[data-review-status]').innerText()).toBe('Copied');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(readFileSync(`${site.folder}/reviews/2021-q4.md`, 'utf8'));
    expect(copied).toMatch(/^# Review of 2021 Q4/);
    expect(await page.getByRole('link', { name: 'As Markdown' }).getAttribute('href')).toMatch(/\.md$/);
    expect(pageErrors).toEqual([]);
    await close();
  });

  test.each(['2021', '2021-q3', '2025-q3'])('of %s has the same content as its Markdown', async (period) => {
    const { page, close } = await visit(browser, `${site.url}reviews/${period}/`, {
      javaScriptEnabled: false,
    });
    const markdown = readFileSync(`${site.folder}/reviews/${period}.md`, 'utf8');
    await page.evaluate(
      (html) => {
        const copy = document.createElement('div');
        copy.id = 'copy';
        copy.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
        document.body.append(copy);
      },
      renderMarkdown(markdown, []),
    );
    const partsIn = (root: string) =>
      page.evaluate((selector) => {
        const textsOf = (parts: string) =>
          [...document.querySelectorAll(`${selector} :is(${parts})`)].map((part) =>
            // Without links, incidents are named with their ids, and code keeps its backticks.
            (part.textContent ?? '')
              .replace(/ \([\w-]{12,}\)/g, '')
              .replace(/`/g, '')
              .replace(/\s+/g, ' ')
              .trim(),
          );
        return {
          headings: textsOf('h2'),
          cells: textsOf('th, td'),
          numbered: textsOf('ol:not(.incidents) > li'),
        };
      }, root);
    const [own, copied] = [await partsIn('.review'), await partsIn('#copy')];
    expect(own.headings.length).toBeGreaterThan(3);
    expect(copied.headings).toEqual(own.headings);
    expect(copied.cells).toEqual(own.cells);
    const words = (text: string) => text.replace(/[\s·]/g, '');
    expect(copied.numbered.map(words)).toEqual(own.numbered.map(words));
    const count = await page.locator('.review .incidents > li').count();
    expect(await page.locator('#copy h2:first-of-type + ul > li').count()).toBe(count);
    await close();
  });

  test('names the incidents of every question', async () => {
    const { page, close } = await visit(browser, `${site.url}reviews/2021/`, { javaScriptEnabled: false });
    const questions = page.locator('section', { has: page.locator('#questions') }).locator('ol > li');
    expect(await questions.count()).toBeGreaterThan(3);
    for (const question of await questions.all())
      expect(await question.locator('a[href*="/incidents/"]').count()).toBeGreaterThan(0);
    await close();
  });

  test.each([
    ['A4', 718],
    ['Letter', 740],
  ])('fits on %s with nothing cut', async (_paper, width) => {
    const { page, close } = await visit(browser, `${large.url}reviews/`, {
      viewport: { width, height: 1000 },
    });
    await page.locator('.review-years tbody th a').nth(1).click();
    await page.emulateMedia({ media: 'print' });
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('main *')]
        .filter((element) => {
          const { right, width: own } = element.getBoundingClientRect();
          const hides =
            getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth;
          return own > 1 && (right > innerWidth + 1 || hides);
        })
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect(cut).toEqual([]);
    await close();
  });
});
