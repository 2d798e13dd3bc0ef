// Shows the first picture in the reader's language, and gives way to the app as soon as that has drawn the same. Clicks and
// entries until then are passed on.
(() => {
  const page = document.documentElement;
  const first = document.getElementById('first');
  const root = document.getElementById('root');
  const language = page.dataset.first;
  if (language === 'none') {
    first.remove();
    return;
  }
  if (language === 'frame') {
    page.dataset.drawn = '';
    // Whatever the app draws first, which may be a message.
    const observer = new MutationObserver(() => {
      observer.disconnect();
      page.dataset.first = 'none';
      first.remove();
    });
    observer.observe(root, { childList: true });
    return;
  }
  page.lang = language;
  const show = () => {
    page.dataset.drawn = '';
    document.dispatchEvent(new Event('picture'));
  };
  if (language === first.lang) show();
  else
    window.firstPicture
      .then((picture) => {
        first.lang = language;
        first.innerHTML = picture;
      })
      // Without it, the frame stays empty until the app draws.
      .catch(() => {
        page.dataset.first = 'frame';
      })
      .then(show);
  try {
    if (localStorage.getItem('accord-atlas-offered') !== null) first.classList.add('offered');
  } catch {
    first.classList.add('offered');
  }

  const keyOf = (element) =>
    [
      element.tagName,
      element.name,
      element.type === 'checkbox' ? element.value : element.placeholder,
      element.getAttribute('aria-label') ?? element.textContent,
    ].join('|');
  const isShown = (element) => element.getClientRects().length > 0;

  /** The app's element for one of the picture. */
  const twinOf = (element) => {
    const key = keyOf(element);
    const [own, others] = [first, root].map((within) =>
      [...within.querySelectorAll(element.tagName)].filter((each) => keyOf(each) === key && isShown(each)),
    );
    return others[own.indexOf(element)] ?? others[0];
  };

  const clicked = [];
  first.addEventListener('click', (event) => {
    const control = event.target.closest('a, button, summary');
    if (!control || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    clicked.push(control);
  });
  first.addEventListener('submit', (event) => event.preventDefault());
  // A press that began in the picture ends there: without the element it began on, there would be no click.
  let isPressed = false;
  let isDone = false;
  const hold = ({ button = 0, target }) => {
    // Menus keep the release to themselves: that of the right button, and that of a list.
    if (button === 0 && !target.closest('select')) isPressed = true;
  };
  const release = () => {
    if (!isPressed) return;
    isPressed = false;
    // The click comes after the release, on a touch screen in a task of its own.
    if (isDone)
      setTimeout(() => {
        if (!isPressed) giveWay();
      }, 50);
  };
  for (const type of ['pointerdown', 'keydown']) first.addEventListener(type, hold);
  for (const type of ['pointerup', 'pointercancel', 'keyup', 'blur']) window.addEventListener(type, release);

  /** What gives the app's field the value that has been entered in the picture; null for untouched ones. */
  const entryOf = (field) => {
    const twin = twinOf(field);
    if (!twin) return null;
    if (field.type === 'checkbox') return field.checked === field.defaultChecked ? null : () => twin.click();
    const isSelect = field.tagName === 'SELECT';
    const isKept = isSelect ? field.selectedOptions[0]?.defaultSelected : field.value === field.defaultValue;
    if (isKept) return null;
    return () => {
      // React notices only what its own setter has not set.
      Object.getOwnPropertyDescriptor(Object.getPrototypeOf(twin), 'value').set.call(twin, field.value);
      twin.dispatchEvent(new Event(isSelect ? 'change' : 'input', { bubbles: true }));
    };
  };

  const giveWay = () => {
    if (!first.isConnected) return;
    for (const type of ['pointerup', 'pointercancel', 'keyup', 'blur'])
      window.removeEventListener(type, release);
    const { activeElement } = document;
    const focused = first.contains(activeElement) ? twinOf(activeElement) : null;
    const entries = [...first.querySelectorAll('input, select')].filter(isShown).map(entryOf);
    const presses = clicked.map(twinOf);
    const scrolled = [...first.querySelectorAll('*')]
      .filter(({ scrollTop }) => scrollTop > 0)
      .map((each) => [root.querySelector(`.${each.classList[0]}`), each.scrollTop]);
    page.dataset.first = 'none';
    first.remove();
    for (const [element, top] of scrolled) if (element) element.scrollTop = top;
    focused?.focus({ preventScroll: true });
    for (const enter of entries) enter?.();
    for (const press of presses) press?.click();
  };

  // What the home screen draws last, on its map and beside it.
  const PARTS = ['.leaflet-borders-pane canvas', '.layer-marks canvas, .year-list'];
  // Where there is something to say instead, or something else to see.
  const OTHER = '[role="alert"], [aria-busy="true"] button, [data-screen]:not([data-screen="atlas"])';
  const observer = new MutationObserver(() => {
    isDone = PARTS.every((part) => root.querySelector(part)) || root.querySelector(OTHER) !== null;
    if (!isDone) return;
    observer.disconnect();
    if (!isPressed) giveWay();
    // Should a release get lost, the app waits no longer than this.
    else setTimeout(giveWay, 3000);
  });
  observer.observe(root, { childList: true, subtree: true });
})();
