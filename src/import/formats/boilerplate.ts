// The page around a document that was copied with it: menus, counters, contents boxes, footers.
import { dedent, isBlank, type Line, trimLines } from '../structure/lines.ts';
import { compileList, type PatternList, whole } from '../pattern-list.ts';

// A document shown as a diff was added as a whole; other diffs are quoted by it.
const diffStart = /^\s*(?:Original file line number\b.*Diff line|@@ -0,0 \+\d+(?:,\d+)? @@)/;
// prettier-ignore
export const menuLines: PatternList = {
  around: whole,
  any: [
    'skip to (?:main )?content', 'jump to (?:navigation|search|content)', 'navigation menu', 'toggle navigation', 'main menu', 'sign in', 'sign up',
    'log ?in', 'search', 'menu', 'from wikitech', 'from wikipedia.*',
  ],
  finds: [
    'Skip to main content', 'Jump to navigation', 'Navigation menu', 'Toggle navigation', 'Main menu', 'Sign in', 'Sign up', 'Log in', 'Search', 'Menu',
    'From Wikitech', 'From Wikipedia, the free encyclopedia',
  ],
  leaves: ['Search was down', 'Sign in failed for everybody'],
};
// prettier-ignore
export const footerLines: PatternList = {
  around: whole,
  any: [
    'sign up for free to join this conversation.*', 'retrieved from ["“].*', 'categor(?:y|ies):.*', 'navigation menu', 'privacy policy.*',
    'powered by (?:atlassian )?statuspage.*', '← current status.*', 'subscribe to updates.*', '(?:copyright )?©.*', 'related (?:posts|articles)',
    'leave a (?:comment|reply).*', 'comments are (?:disabled|closed).*', 'share this (?:post|article).*', 'all rights reserved\\.?',
    'this page was last edited.*', 'footer', '(?:previous|next|older|newer) post.*', 'recent posts', 'about the author',
  ],
  finds: [
    'Sign up for free to join this conversation on GitHub', 'Retrieved from "https://a.example"', 'Categories: Incidents', 'Navigation menu',
    'Privacy policy', 'Powered by Statuspage', '← Current status', 'Subscribe to updates', '© 2024 Fernhill', 'Related posts', 'Leave a comment',
    'Comments are closed', 'Share this post', 'All rights reserved.', 'This page was last edited on 3 May', 'Footer', 'Next post: Disks',
    'Recent posts', 'About the author',
  ],
  leaves: ['Posts were lost', 'The privacy policy was not shown'],
};
/** Buttons and counters between the lines of a document. */
// prettier-ignore
export const smallLines: PatternList = {
  around: whole,
  any: [
    '\\[?hide\\]?', 'edit', 'raw', 'blame', 'history', 'share', 'print', 'tweet', 'copy link', 'permalink', 'subscribe',
    'show gist options', 'embed', 'download zip', '\\d+ (?:min(?:ute)?s?) read', '(?:\\d+ )?(?:likes?|claps|comments?|views|stars?|forks?)', 'listen',
    'save', 'follow', 'read details',
  ],
  finds: [
    '[hide]', 'Edit', 'Raw', 'Blame', 'History', 'Share', 'Print', '3 stars', 'Fork', 'Tweet', 'Copy link', 'Permalink', 'Subscribe', 'Show Gist options',
    'Embed', 'Download ZIP', '5 min read', '12 likes', 'Listen', 'Save', 'Follow', 'Read details',
  ],
  leaves: ['Edit the config', '5 minutes', 'History of the outage'],
};
const menu = compileList(menuLines);
const footer = compileList(footerLines);
const small = compileList(smallLines);
const wikiEdit = /^(#{1,6}\s+)?(.{2,80}?)\s*\[\s*edit(?:\s*\|\s*edit source| source)?\s*\]$/i;

/** The document without the page around it; a document without a page is returned as it is. */
export function dropChrome(lines: readonly Line[]): readonly Line[] {
  const diff = lines.findLastIndex(({ text }) => diffStart.test(text));
  if (diff !== -1) return trimLines(dedent(lines.slice(diff + 1)));
  const inner = dropContents(cutFooter(cutMenu(cutLetter(lines))));
  const isWiki = inner.some(({ text }) => wikiEdit.test(text.trim()));
  return inner.flatMap((line) => {
    const text = line.text.trim();
    if (small.test(text)) return [];
    const heading = isWiki ? wikiEdit.exec(text) : null;
    return [heading === null ? line : { ...line, text: `${heading[1] ?? ''}${heading[2] ?? ''}` }];
  });
}

/** The lines above the last menu line near the beginning, as long as a heading follows or little text is lost. */
function cutMenu(lines: readonly Line[]): readonly Line[] {
  const last = lines.slice(0, 40).findLastIndex(({ text }) => menu.test(text.trim()));
  if (last === -1) return lines;
  const lost = lines.slice(0, last).filter(({ text }) => text.trim().length > 80);
  if (lost.length > 0) return lines.filter(({ text }) => !menu.test(text.trim()));
  // The title of a wiki page is above "From Wikitech".
  const named = /^from /i.test(lines[last]?.text.trim() ?? '');
  const title = named
    ? lines.slice(0, last).findLast((line) => !isBlank(line) && !menu.test(line.text.trim()))
    : undefined;
  return [
    ...(title === undefined ? [] : [title, { text: '', number: title.number }]),
    ...lines.slice(last + 1),
  ];
}

/** An email ends where the message it replies to is quoted. */
function cutLetter(lines: readonly Line[]): readonly Line[] {
  const quoted = lines.findIndex(
    ({ text }, index) =>
      index > 5 && /^On .{5,120} wrote:$/.test(text.trim()) && /^>/.test(lines[index + 1]?.text ?? ''),
  );
  return quoted === -1 ? lines : lines.slice(0, quoted);
}

function cutFooter(lines: readonly Line[]): readonly Line[] {
  const from = Math.floor(lines.length * 0.4);
  const cut = lines.findIndex(({ text }, index) => index >= from && index > 3 && footer.test(text.trim()));
  return cut === -1 ? lines : lines.slice(0, cut);
}

/** A box of contents: the word, then numbered lines that return as headings. */
function dropContents(lines: readonly Line[]): readonly Line[] {
  const start = lines.findIndex(({ text }) => /^(?:table of )?contents(?:\s*\[.*\])?$/i.test(text.trim()));
  if (start === -1) return lines;
  let end = start + 1;
  while (
    end < lines.length &&
    /^\s*(?:$|[-*•]?\s*\d+(?:\.\d+)*\.?\s+\S|\[?hide\]?$|[-*•]\s+\[)/i.test(lines[end]?.text ?? '')
  )
    end += 1;
  return end - start < 3 ? lines : [...lines.slice(0, start), ...lines.slice(end)];
}
