// The HTML of a body's Markdown: text and safe links, nothing that runs or makes requests.
import { describe, expect, test } from 'vitest';
import { renderBody, renderProse } from '../../src/site/files/body-html.ts';
import { aPostmortem } from '../builders.ts';

describe('renderProse(markdown)', () => {
  test.each([
    ['unknown raw HTML is text', 'a <x-y src=x onerror=1> b', '<p>a &lt;x-y src=x onerror=1&gt; b</p>'],
    ['a script URL is not a link', '[b *c*](javascript:x)', '<p><span>b <em>c</em></span></p>'],
    ['a script URL in disguise too', '[b](JaVaScRiPt&colon;x)', '<p><span>b</span></p>'],
    ['an automatic script URL too', '<javascript:alert(1)>', '<p><span>javascript:alert(1)</span></p>'],
    ['a data URL too', '[b](data:text/html,x)', '<p><span>b</span></p>'],
    ['an address that takes its scheme from the page too', '[b](//evil.example/)', '<p><span>b</span></p>'],
    ['a script URL defined elsewhere too', '[b][r]\n\n[r]: javascript:x', '<p>b</p>'],
    [
      'raw HTML and pictures in a script link are made safe as well',
      '[<b> ![p](https://a.example/p.png)](javascript:x)',
      '<p><span><b> <a href="https://a.example/p.png">p</a></b></span></p>',
    ],
    [
      'a picture is a link',
      '![p](https://a.example/p.png)',
      '<p><a href="https://a.example/p.png">p</a></p>',
    ],
    [
      'a picture defined elsewhere too',
      '![p][r]\n\n[r]: https://a.example/p.png',
      '<p><a href="https://a.example/p.png">p</a></p>',
    ],
    ['a picture with an unsafe address becomes its text', '![p](data:x)', '<p>p</p>'],
    [
      'a link to another site sends no referrer',
      '[b](https://a.example/)',
      '<p><a href="https://a.example/" rel="noreferrer">b</a></p>',
    ],
    [
      'a check box has a name',
      '- [x] a\n- [ ] b',
      [
        '<ul class="contains-task-list">',
        '<li class="task-list-item"><input type="checkbox" aria-label="Done" checked disabled> a</li>',
        '<li class="task-list-item"><input type="checkbox" aria-label="Not done" disabled> b</li>',
        '</ul>',
      ].join('\n'),
    ],
    ['a link within the page stays', '[b](#root-cause)', '<p><a href="#root-cause">b</a></p>'],
  ])('%s', (_name, markdown, html) => {
    expect(renderProse(markdown).trim()).toBe(html);
  });

  test('a link to a file of the archive points to its page; unknown targets are unchanged', () => {
    const addressOf = (target: string) => (target === 'a.md' ? '/incidents/a/' : undefined);
    expect(renderProse('[a](a.md) [b](b.md) [c](javascript:x)', addressOf).trim()).toBe(
      '<p><a href="/incidents/a/">a</a> <a href="b.md">b</a> <span>c</span></p>',
    );
  });
});

describe('GitHub Markdown', () => {
  test.each([
    ['keys keep their element', 'Press <kbd>Ctrl</kbd>.', '<p>Press <kbd>Ctrl</kbd>.</p>'],
    [
      'attributes of raw HTML are dropped',
      'a <sub onclick="x()" style="color:red">2</sub>',
      '<p>a <sub>2</sub></p>',
    ],
    ['a line break in a cell too', 'one<br>two', '<p>one<br>two</p>'],
    ['an element that is not closed ends with its document', 'a <b>c', '<p>a <b>c</b></p>'],
    ['an end tag alone is dropped', 'a </div> c', '<p>a  c</p>'],
    ['a placeholder is text', 'delete <pod> now', '<p>delete &lt;pod&gt; now</p>'],
    ['a script is text', 'a <script>b()</script>', '<p>a &lt;script&gt;b()&lt;/script&gt;</p>'],
    [
      'a raw link with a script is text',
      '<a href="javascript:x">b</a>',
      '<p>&lt;a href="javascript:x"&gt;b</p>',
    ],
    ['in disguise too', '<a href="java&#115;cript:x">b</a>', '<p><a>b</a></p>'],
    [
      'a raw link',
      '<a href="https://a.example/?b&amp;c" target=x>b</a>',
      '<p><a href="https://a.example/?b&amp;c" rel="noreferrer">b</a></p>',
    ],
    [
      'a raw picture of another site is a link',
      'a <img src="https://a.example/p.png" alt="p" onerror=x()>',
      '<p>a <a href="https://a.example/p.png" rel="noreferrer">p</a></p>',
    ],
    ['a comment is dropped', 'a <!-- hint --> b', '<p>a  b</p>'],
    [
      'an alert has a title',
      '> [!WARNING]\n> By *hand*.',
      '<blockquote class="alert alert-warning">\n<p class="alert-title">Warning</p>\n<p>By <em>hand</em>.</p>\n</blockquote>',
    ],
    [
      'a quotation that is none is as written',
      '> [!TODAY] x',
      '<blockquote>\n<p>[!TODAY] x</p>\n</blockquote>',
    ],
  ])('%s', (_name, markdown, html) => {
    expect(renderProse(markdown).trim()).toBe(html);
  });

  test('details fold, with their code', () => {
    const html = renderProse('<details open>\n<summary>Log</summary>\n\n```\na < b\n```\n\n</details>');
    expect(html.replace(/\s+/g, ' ').trim()).toBe(
      '<details> <summary>Log</summary> <pre><code>a &lt; b </code></pre> </details>',
    );
  });

  test('a footnote is linked to its text', () => {
    const html = renderProse('Slow[^1].\n\n[^1]: Very.');
    expect(html).toContain('<a href="#user-content-fn-1"');
    expect(html).toContain('<li id="user-content-fn-1">');
  });

  test.each([
    '<svg onload=x><script>y</script></svg>',
    '<iframe src="https://a.example/"></iframe>',
    '<style>a{}</style>',
    '<base href="https://a.example/">',
    '<form action="https://a.example/"><input></form>',
    '<math><mtext><img src=x onerror=y></math>',
    '<p id="main" class="fix" onmouseover="x">a</p>',
    '<img src="data:image/svg+xml,x" alt="a">',
    '<a href="//a.example/">a</a>',
    '<b <script>x</script>',
    '<details ontoggle=x open>a</details>',
  ])('%s leaves nothing that runs, requests or names anything', (markdown) => {
    const html = renderProse(`${markdown}\n\na ${markdown} b`);
    expect(html).not.toMatch(/<(?:script|svg|iframe|style|base|form|input|math|img)\b/i);
    expect(html).not.toMatch(/<[^>]*\s(?:on\w+|id|class|style|src)=/i);
    expect(html).not.toMatch(/<[^>]*href="(?!https:)/);
  });
});

describe('Links to files', () => {
  const fileLink = (target: string) =>
    new Map([
      ['img/a.png', { href: '/attachments/img/a.png', picture: { width: 20, height: 10 } }],
      ['run.log', { href: '/attachments/run.log' }],
      ['2023-11-11-earlier', { href: '/incidents/2023-11-11-earlier/' }],
    ]).get(target);
  const picture =
    '<a href="/attachments/img/a.png" class="picture"><img src="/attachments/img/a.png" alt="Latency" loading="lazy" decoding="async" width="20" height="10"></a>';

  test.each([
    ['a picture is shown, and leads to itself', '![Latency](img/a.png)', picture],
    ['a raw picture too', '<img width="800" alt="Latency" src="img/a.png" />', picture],
    ['a document is a link', '[log](run.log)', '<a href="/attachments/run.log">log</a>'],
    ['a document as a picture is a link', '![log](run.log)', '<a href="/attachments/run.log">log</a>'],
    [
      'a wiki link leads to an incident',
      '[[2023-11-11-earlier|before]]',
      '<a href="/incidents/2023-11-11-earlier/">before</a>',
    ],
    ['a dead link is text', '[gone](gone.log)', '<span>gone</span>'],
    ['a dead picture is its text', '![gone](gone.png)', 'gone'],
  ])('%s', (_name, body, html) => {
    const postmortem = aPostmortem({ body });
    const none = { evidenceLines: new Set<number>(), linkedLines: new Set<number>() };
    expect(renderBody(postmortem, { ...none, fileLink }).html).toContain(html);
  });
});

describe('renderBody(postmortem, options)', () => {
  const table = ['| When | What |', '| --- | --- |', '| | it *broke* |', '| 10:05 | it was `fixed` |'];
  // The body begins in line 5, so the table's last row is line 10.
  const postmortem = aPostmortem({ body: `\n\n${table.join('\n')}\n`, bodyLine: 5 });

  test('rows of a table that something links to have an anchor in their first cell with text', () => {
    const body = renderBody(postmortem, { evidenceLines: new Set([10]), linkedLines: new Set([9]) });
    expect(body.html).toContain('<td></td>\n<td><span id="line-9"></span>it <em>broke</em></td>');
    expect(body.html).toContain('<td><span id="line-10" class="evidence"></span>10:05</td>');
    expect([9, 10].map(body.anchorOf)).toEqual(['line-9', 'line-10']);
  });

  test('other rows have none', () => {
    const body = renderBody(postmortem, { evidenceLines: new Set([10]), linkedLines: new Set() });
    expect(body.html.match(/id=/g)).toHaveLength(1);
  });
});
