import { confirmStrings } from '../../strings/confirm-strings.js';
import { drawCard, drawChange, drawGroups } from './confirm-card.js';
import { changeLabel, progressOf, putFirst, startWalk, takeDecision, } from './confirm-walk.js';
const root = document.querySelector('[data-confirm]');
if (root !== null)
    void start(root);
async function start(root) {
    const status = part(root, '[data-confirm-status]');
    try {
        const questions = (await ask(`${root.dataset['server']}questions.json`));
        if (questions.length === 0)
            status.textContent = confirmStrings.empty;
        else
            createWalk(root, questions);
    }
    catch (error) {
        status.textContent = messageOf(error);
    }
}
/** Walks through the questions; the keys A, R, C, S and U and the buttons do the same. */
function createWalk(root, questions) {
    const view = {
        status: part(root, '[data-confirm-status]'),
        card: part(root, '[data-confirm-card]'),
        groups: part(root, '[data-confirm-groups]'),
        choices: JSON.parse(root.dataset['choices'] ?? '{}'),
    };
    const send = createQueue(root.dataset['server'] ?? '', (message) => (view.status.textContent = message));
    let walk = startWalk(questions);
    const go = ({ next, request }) => {
        walk = next;
        show(view, walk, { decide, choose: (axis, id) => go({ next: putFirst(walk, axis, id) }) });
        if (request !== undefined)
            send(request.route, request.body);
    };
    const decide = (name, role) => {
        if (name !== 'change')
            go(takeDecision(walk, name, role));
        else
            askForChange(view, walk, {
                apply: (id) => go(changeLabel(walk, id, role)),
                cancel: () => go({ next: walk }),
            });
    };
    listenForKeys(decide);
    go({ next: walk });
}
function show({ status, card, groups, choices }, walk, { decide, choose }) {
    const [current] = walk.waiting;
    status.textContent =
        current === undefined ? confirmStrings.done : confirmStrings.progress(progressOf(walk));
    groups.replaceChildren(...drawGroups(walk.waiting, choices, choose));
    card.hidden = current === undefined;
    if (current !== undefined)
        card.replaceChildren(drawCard(current, choices[current.axis], decide));
}
function askForChange({ card, choices }, { waiting: [current] }, answers) {
    if (current === undefined || card.querySelector('.confirm-change') !== null)
        return;
    const form = drawChange(current, choices[current.axis], answers);
    card.append(form);
    form.querySelector('select')?.focus();
}
const keys = {
    a: 'accept',
    r: 'reject',
    c: 'change',
    s: 'skip',
    u: 'undo',
};
function listenForKeys(decide) {
    document.addEventListener('keydown', (event) => {
        const isTyping = event.target instanceof HTMLElement && event.target.matches('input, select, textarea, dialog *');
        const name = keys[event.key.toLowerCase()];
        if (name === undefined || isTyping || event.ctrlKey || event.metaKey || event.altKey)
            return;
        event.preventDefault();
        decide(name);
    });
}
/** Sends requests one after the other, in order; a failure is told and the ones after it go on. */
function createQueue(server, onError) {
    let last = Promise.resolve();
    return (route, body) => {
        last = last
            .then(() => ask(server + route, {
            method: 'POST',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify(body),
        }))
            .catch((error) => onError(messageOf(error)));
    };
}
async function ask(address, request) {
    const response = await fetch(address, request);
    const answer = (await response.json());
    if (!response.ok)
        throw new Error(answer.error ?? `The server answered ${response.status}.`);
    return answer;
}
function part(root, selector) {
    const found = root.querySelector(selector);
    if (found === null)
        throw new Error(`part(root, selector): the page has no "${selector}"`);
    return found;
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
