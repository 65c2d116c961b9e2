// Adds a copy button to every block of code below `[data-copy-code]`. Without scripts the code can still be selected.
import { copyStrings } from '../strings/incident-strings.ts';

// Pages served over plain HTTP have no clipboard.
if ('clipboard' in navigator)
  for (const block of document.querySelectorAll<HTMLElement>('[data-copy-code] pre')) addButton(block);

function addButton(block: HTMLElement): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy-code';
  button.textContent = copyStrings.copy;
  button.addEventListener('click', () => void copy(block, button));
  const frame = document.createElement('div');
  frame.className = 'code-frame';
  block.replaceWith(frame);
  frame.append(block, button);
}

async function copy(block: HTMLElement, button: HTMLButtonElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(block.textContent.trim());
    button.textContent = copyStrings.copied;
  } catch {
    button.textContent = copyStrings.failed;
  }
  setTimeout(() => (button.textContent = copyStrings.copy), 2_000);
}
