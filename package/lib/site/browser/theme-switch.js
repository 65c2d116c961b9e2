// The theme button in the header: system, light and dark in turn, remembered where storage allows.
import { themeStrings } from '../strings/layout-strings.js';
const choices = ['system', 'light', 'dark'];
const button = document.querySelector('[data-theme-switch]');
if (button !== null) {
    button.hidden = false;
    let choice = remembered();
    show(button, choice);
    button.addEventListener('click', () => {
        choice = choices[(choices.indexOf(choice) + 1) % choices.length] ?? 'system';
        if (choice === 'system')
            delete document.documentElement.dataset['theme'];
        else
            document.documentElement.dataset['theme'] = choice;
        remember(choice);
        show(button, choice);
    });
}
function show(target, choice) {
    const name = themeStrings.names[choice];
    target.textContent = themeStrings.button(name);
    target.setAttribute('aria-label', themeStrings.label(name));
}
function remembered() {
    const theme = document.documentElement.dataset['theme'];
    return theme === 'light' || theme === 'dark' ? theme : 'system';
}
function remember(choice) {
    try {
        if (choice === 'system')
            localStorage.removeItem('hindsight-theme');
        else
            localStorage.setItem('hindsight-theme', choice);
    }
    catch {
        // Storage is disabled: the choice lasts as long as the page.
    }
}
