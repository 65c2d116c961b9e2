// The HTML of a body's Markdown: text and safe links, nothing that runs or makes requests.
import { describe, expect, test } from 'vitest';
import { renderBody, renderProse } from '../../src/site/files/body-html.ts';
import { aPostmortem } from '../builders.ts';

describe('renderProse(markdown)', () => {
  test.each([
    ['raw HTML is text', 'a <img src=x onerror=1> b', '<p>a &lt;img src=x onerror=1&gt; b</p>'],
    ['a script URL is not a link', '[b *c*](javascript:x)', '<p><span>b <em>c</em></span></p>'],
    ['a script URL in disguise too', '[b](JaVaScRiPt&colon;x)', '<p><span>b</span></p>'],
    ['an automatic script URL too', '<javascript:alert(1)>', '<p><span>javascript:alert(1)</span></p>'],
    ['a data URL too', '[b](data:text/html,x)', '<p><span>b</span></p>'],
    ['an address that takes its scheme from the page too', '[b](//evil.example/)', '<p><span>b</span></p>'],
    ['a script URL defined elsewhere too', '[b][r]\n\n[r]: javascript:x', '<p>b</p>'],
    [
      'raw HTML and pictures in a script link are made safe as well',
      '[<b> ![p](https://a.example/p.png)](javascript:x)',
      '<p><span>&lt;b&gt; <a href="https://a.example/p.png">p</a></span></p>',
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
