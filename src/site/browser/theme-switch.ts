// The theme button in the header: system, light and dark in turn, remembered if storage is available.
import { themeStrings } from '../strings/layout-strings.ts';

const choices = ['system', 'light', 'dark'] as const;
type Choice = (typeof choices)[number];

const button = document.querySelector<HTMLButtonElement>('[data-theme-switch]');
if (button !== null) {
  button.hidden = false;
  let choice = remembered();
  show(button, choice);
  button.addEventListener('click', () => {
    choice = choices[(choices.indexOf(choice) + 1) % choices.length] ?? 'system';
    if (choice === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = choice;
    remember(choice);
    show(button, choice);
  });
}

function show(target: HTMLButtonElement, choice: Choice): void {
  const name = themeStrings.names[choice];
  target.textContent = themeStrings.button(name);
  target.setAttribute('aria-label', themeStrings.label(name));
}

function remembered(): Choice {
  const theme = document.documentElement.dataset['theme'];
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

function remember(choice: Choice): void {
  try {
    if (choice === 'system') localStorage.removeItem('hindsight-theme');
    else localStorage.setItem('hindsight-theme', choice);
  } catch {
    // Storage is disabled: the choice lasts as long as the page.
  }
}
