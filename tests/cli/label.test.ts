import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ViteDevServer } from 'vite';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { label } from '../../src/cli/commands/label.ts';
import { serveConfirmPage } from '../../src/cli/label/confirm-server.ts';
import { toFieldEdits } from '../../src/cli/label/label-edits.ts';
import { openFactStore } from '../../src/cli/label/fact-store.ts';
import { openLabelStore } from '../../src/cli/label/label-store.ts';

const postmortem = `---
title: Checkout fails after a deploy   # short
date: 2024-01-02
# labels are still missing
tags: [shop]
---

## Root cause

A bug in the new release of the checkout service crashed every request.

## Detection

A customer told support that payments failed.

## Trigger

We deployed a new release of the checkout service at 10:00.
`;
let content = '';
let file = '';

beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'hindsight-label-'));
  mkdirSync(join(content, 'postmortems'));
  file = join(content, 'postmortems', '2024-01-02-checkout.md');
  writeFileSync(file, postmortem);
});
afterEach(() => rmSync(content, { recursive: true }));

const read = (): string => readFileSync(file, 'utf8');

describe('toFieldEdits(declared, decisions)', () => {
  test('accepted labels join those of the author; an answer replaces "unknown"', () => {
    const declared = {
      causes: [{ id: 'config-error', line: 3 }],
      components: [{ id: 'redis', role: 'faulty' as const, line: 4 }],
      detection: { id: 'unknown', line: 5 },
    };
    expect(
      toFieldEdits(declared, [
        { kind: 'accept', axis: 'causes', id: 'code-defect' },
        { kind: 'accept', axis: 'components', id: 'ci', role: 'faulty' },
        { kind: 'accept', axis: 'detections', id: 'customer-report' },
      ]),
    ).toEqual([
      { path: ['causes'], value: ['config-error', 'code-defect'] },
      { path: ['components', 'faulty'], value: ['redis', 'ci'] },
      { path: ['detection'], value: 'customer-report' },
    ]);
  });

  test('a changed label is rejected, and its replacement accepted', () => {
    expect(
      toFieldEdits({}, [
        { kind: 'change', axis: 'triggers', id: 'code-deploy', replacement: 'config-change' },
      ]),
    ).toEqual([
      { path: ['trigger'], value: 'config-change' },
      { path: ['rejected', 'triggers'], value: ['code-deploy'] },
    ]);
  });
});

describe('openLabelStore(content)', () => {
  test('an accepted label is written as an author would, and is not asked again', () => {
    const store = openLabelStore(content);
    const question = store.questions().find(({ axis }) => axis === 'detections');
    expect(question).toMatchObject({ id: 'customer-report', incident: '2024-01-02-checkout' });
    expect(question?.context.lines).toContain('A customer told support that payments failed.');
    store.decide('2024-01-02-checkout', [{ kind: 'accept', axis: 'detections', id: 'customer-report' }]);
    expect(read()).toContain('title: Checkout fails after a deploy   # short\n');
    expect(read()).toContain('# labels are still missing\n');
    expect(read()).toContain('detection: customer-report\n');
    expect(store.questions().filter(({ axis }) => axis === 'detections')).toEqual([]);
  });

  test('a rejected label is not suggested again', () => {
    const store = openLabelStore(content);
    store.decide('2024-01-02-checkout', [{ kind: 'reject', axis: 'detections', id: 'customer-report' }]);
    expect(read()).toContain('rejected: { detections: [customer-report] }');
    expect(store.questions().filter(({ id }) => id === 'customer-report')).toEqual([]);
  });

  test('undo restores the file byte for byte, and refuses when somebody has edited it since', () => {
    const store = openLabelStore(content);
    const decide = (): void =>
      store.decide('2024-01-02-checkout', [{ kind: 'accept', axis: 'detections', id: 'customer-report' }]);
    decide();
    expect(store.undo()).toBe(true);
    expect(read()).toBe(postmortem);
    expect(store.undo()).toBe(false);
    decide();
    writeFileSync(file, `${read()}\nMore.\n`);
    expect(() => store.undo()).toThrow('has changed since');
  });

  test('an id that the taxonomy does not know is never written', () => {
    const store = openLabelStore(content);
    expect(() =>
      store.decide('2024-01-02-checkout', [{ kind: 'accept', axis: 'causes', id: 'gremlins' }]),
    ).toThrow('nothing was written');
    expect(() => store.decide('../../etc/passwd', [])).toThrow('no incident');
    expect(read()).toBe(postmortem);
  });
});

describe('hindsight label', () => {
  test('--dry-run shows labels with confidence and evidence, and writes nothing', () => {
    const printed = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    expect(label({ content, acceptAbove: 0.5, dryRun: true })).toBe(0);
    const text = String(printed.mock.calls[0]?.[0]);
    printed.mockRestore();
    expect(text).toContain('customer-report');
    expect(text).toContain('“A customer told support that payments failed.”');
    expect(text).toContain('Would accept');
    expect(read()).toBe(postmortem);
  });

  test('writes every label at or above the confidence, and a second run finds none of them', () => {
    const printed = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    label({ content, acceptAbove: 0.5 });
    expect(read()).toContain('detection: customer-report\n');
    label({ content, acceptAbove: 0.5 });
    expect(String(printed.mock.calls[1]?.[0])).toContain('Accepted 0 labels in 0 files.');
    printed.mockRestore();
  });
});

describe('serveConfirmPage(store, base)', () => {
  let server: Server;
  let address = '';

  beforeEach(async () => {
    const plugin = serveConfirmPage(
      { labels: openLabelStore(content), facts: openFactStore(content) },
      '/base/',
    );
    const handlers: ((request: unknown, response: unknown, next: () => void) => void)[] = [];
    const vite = { middlewares: { use: (handler: (typeof handlers)[number]) => handlers.push(handler) } };
    const { configureServer } = plugin;
    if (typeof configureServer === 'function')
      await configureServer.call({} as never, vite as unknown as ViteDevServer);
    server = createServer((request, response) => {
      handlers[0]?.(request, response, () => response.writeHead(404).end());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => server.close());

  const decision = {
    kind: 'accept',
    axis: 'detections',
    id: 'customer-report',
    incident: '2024-01-02-checkout',
  };
  const post = (route: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${address}/base/confirm/${route}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: address, ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  test('lists questions, writes a decision and undoes it', async () => {
    const questions: unknown = await (await fetch(`${address}/base/confirm/questions.json`)).json();
    expect(questions).toEqual(expect.arrayContaining([expect.objectContaining({ id: 'customer-report' })]));
    expect((await post('decide', decision)).status).toBe(200);
    expect(read()).toContain('detection: customer-report');
    expect(await (await post('undo', {})).json()).toEqual({ undone: true });
    expect(read()).toBe(postmortem);
  });

  test.each([
    ['another site', { Origin: 'https://evil.example' }],
    ['a form', { 'Content-Type': 'text/plain' }],
  ])('%s may not send decisions', async (_title, headers) => {
    expect((await post('decide', decision, headers)).status).toBe(403);
    expect(read()).toBe(postmortem);
  });

  test.each([
    ['no JSON', '{'],
    ['an unknown axis', { ...decision, axis: 'moods' }],
    ['a path for an incident', { ...decision, incident: '../x' }],
    ['a change without a replacement', { ...decision, kind: 'change' }],
  ])('%s is answered with 400', async (_title, body) => {
    expect((await post('decide', body)).status).toBe(400);
    expect(read()).toBe(postmortem);
  });

  test('a decision that cannot be written is explained', async () => {
    const response = await post('decide', { ...decision, id: 'gremlins' });
    expect(response.status).toBe(409);
    expect(await response.json()).toEqual({ error: expect.stringContaining('nothing was written') });
  });
});
