// A review with scripts on: one button that copies it as Markdown.
const button = document.querySelector('[data-review-copy]');
const file = document.querySelector('[data-review-markdown]');
const status = document.querySelector('[data-review-status]');
// Pages that come over plain HTTP have no clipboard; the file is there for them.
if (button !== null && file !== null && status !== null && 'clipboard' in navigator) {
    button.hidden = false;
    button.addEventListener('click', () => void copy(file.href, status));
}
async function copy(address, status) {
    try {
        // The promise goes in unresolved: Safari lets only the click itself write, and the file takes its time.
        const text = fetch(address).then(async (answer) => {
            if (!answer.ok)
                throw new Error(`${address}: ${answer.status}`);
            return new Blob([await answer.text()], { type: 'text/plain' });
        });
        await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);
        status.textContent = 'Copied';
    }
    catch {
        status.textContent = 'Your browser did not let us copy it; open the Markdown and copy it there.';
    }
}
// What it declares is its own.
export {};
