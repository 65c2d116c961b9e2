// Runs first in every page of a portable site. Opened from disk, a page may load scripts but may not fetch, start
// workers from files or let a folder's address stand for its index.html. So each file that pages fetch has a copy that
// is a script, and here `fetch` and `Worker` read those copies. No other code depends on this.
(function () {
  const root = new URL(document.documentElement.dataset.base, location.href).href;
  const waiting = new Map();

  /** Called by the copies: `text` is the file's text. */
  globalThis.hindsightPortableFile = (path, text) => {
    waiting.get(path)?.resolve(text);
    waiting.delete(path);
  };
  /** The address that former modules see as their own. */
  globalThis.hindsightPortableScripts = `${root}_astro/`;

  function read(address) {
    const path = decodeURI(address.slice(root.length).replace(/[?#].*$/, ''));
    const known = waiting.get(path);
    if (known !== undefined) return known.promise;
    const file = Promise.withResolvers();
    waiting.set(path, file);
    const script = document.createElement('script');
    script.src = `${root}${encodeURI(path)}.js`;
    script.addEventListener('load', () => script.remove());
    script.addEventListener('error', () => {
      waiting.delete(path);
      file.reject(new TypeError(`${path} is not there`));
    });
    document.head.append(script);
    return file.promise;
  }

  globalThis.fetch = async (address) => {
    const text = await read(new URL(address, location.href).href);
    return new Response(text, { headers: { 'Content-Length': String(text.length) } });
  };

  /** A worker from the copy of its script; whatever it fetches is fetched here. */
  class PortableWorker extends EventTarget {
    #messages = [];
    #worker;
    #ended = false;

    constructor(address) {
      super();
      read(new URL(address, location.href).href).then(
        (code) => this.#start(code),
        () => this.dispatchEvent(new Event('error')),
      );
    }

    postMessage(message) {
      if (this.#worker === undefined) this.#messages.push(message);
      else this.#worker.postMessage(message);
    }

    terminate() {
      this.#ended = true;
      this.#worker?.terminate();
    }

    #start(code) {
      if (this.#ended) return;
      const blob = new Blob([`(${listenForFiles})();\n`, code], { type: 'text/javascript' });
      const address = URL.createObjectURL(blob);
      const worker = new Worker.Native(address);
      worker.addEventListener('message', ({ data }) => {
        if (data?.portableWanted === undefined) this.dispatchEvent(new MessageEvent('message', { data }));
        else void answer(worker, data.portableWanted);
      });
      worker.addEventListener('error', () => this.dispatchEvent(new Event('error')));
      this.#worker = worker;
      for (const message of this.#messages) worker.postMessage(message);
    }
  }

  async function answer(worker, address) {
    const text = await read(address).catch(() => undefined);
    worker.postMessage({ portableFile: address, text });
  }

  /** Runs in the worker, before its own code. */
  function listenForFiles() {
    const wanted = new Map();
    self.fetch = (address) =>
      new Promise((resolve, reject) => {
        const known = wanted.get(String(address)) ?? [];
        wanted.set(String(address), [...known, { resolve, reject }]);
        self.postMessage({ portableWanted: String(address) });
      });
    self.addEventListener('message', (event) => {
      const { portableFile, text } = event.data ?? {};
      if (portableFile === undefined) return;
      event.stopImmediatePropagation();
      const askers = wanted.get(portableFile) ?? [];
      wanted.delete(portableFile);
      for (const { resolve, reject } of askers) {
        if (text === undefined) reject(new TypeError(`${portableFile} is not there`));
        else resolve(new Response(text, { headers: { 'Content-Length': String(text.length) } }));
      }
    });
  }

  PortableWorker.Native = globalThis.Worker;
  globalThis.Worker = PortableWorker;

  // Links created by scripts point to folders, which a disk shows as lists of files.
  function completeLink({ target }) {
    const link = target instanceof Element ? target.closest('a[href]') : null;
    // The href of a link in a drawing is not a string.
    const address = new URL(link?.getAttribute('href') ?? '#', location.href);
    if (!address.href.startsWith(root) || !address.pathname.endsWith('/')) return;
    address.pathname += 'index.html';
    link.setAttribute('href', address.href);
  }
  for (const kind of ['pointerdown', 'focusin', 'keydown', 'click'])
    document.addEventListener(kind, completeLink, { capture: true });
})();
