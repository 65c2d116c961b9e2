// The button that copies a review as Markdown.
import { reviewCopyStrings as strings } from '../../strings/review-strings.ts';

const button = document.querySelector<HTMLButtonElement>('[data-review-copy]');
const file = document.querySelector<HTMLAnchorElement>('[data-review-markdown]');
const status = document.querySelector<HTMLElement>('[data-review-status]');
// Pages served over plain HTTP have no clipboard; readers can open the file instead.
if (button !== null && file !== null && status !== null && 'clipboard' in navigator) {
  button.hidden = false;
  button.addEventListener('click', () => void copy(file.href, status));
}

async function copy(address: string, status: HTMLElement): Promise<void> {
  try {
    // Safari allows writing only during the click, so the clipboard gets the text while it is still loading.
    const text = fetch(address).then(async (answer) => {
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
      return new Blob([await answer.text()], { type: 'text/plain' });
    });
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);
    status.textContent = strings.copied;
  } catch {
    status.textContent = strings.failed;
  }
}
