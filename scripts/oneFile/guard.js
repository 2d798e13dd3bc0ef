// First script of one HTML file: says where the file is cut short or damaged, or the browser is too old for it. Written
// for browsers of any age.
(() => {
  var words = {
    en: [
      'This file is incomplete: its end is missing. Copy or download it again.',
      'This file is damaged. Copy or download it again.',
      'This browser is too old for the map and slides in this file. Use a current version of Firefox, Chrome, Edge or Safari.',
    ],
    ru: [
      'Файл неполный: не хватает его конца. Скопируйте или скачайте его ещё раз.',
      'Файл повреждён. Скопируйте или скачайте его ещё раз.',
      'Этот браузер устарел и не покажет карту и слайды из файла. Откройте файл в современном Firefox, Chrome, Edge или Safari.',
    ],
    zh: [
      '此文件不完整：缺少末尾部分。请重新复制或下载。',
      '此文件已损坏。请重新复制或下载。',
      '此浏览器版本过旧，无法显示此文件中的地图和幻灯片。请使用新版 Firefox、Chrome、Edge 或 Safari。',
    ],
  };
  var page = document.documentElement;
  var language = String(navigator.language).slice(0, 2);
  var own = Object.hasOwn(words, language) ? language : 'en';
  var said = false;
  function say(which, detail) {
    if (said) return;
    said = true;
    var box = document.createElement('p');
    box.setAttribute('role', 'alert');
    box.lang = own;
    box.style.cssText =
      'max-width:44rem;margin:2rem auto;padding:1rem;font:1rem/1.5 sans-serif;border:2px solid #b3261e;border-radius:8px';
    box.textContent = words[own][which] + (detail ? ` (${detail})` : '');
    document.body.insertBefore(box, document.body.firstChild);
    // What there is of the text stays readable.
    page.removeAttribute('data-script');
  }
  var fits =
    window.ResizeObserver &&
    window.AbortSignal &&
    AbortSignal.any &&
    URL.canParse &&
    Array.prototype.toSpliced &&
    window.DecompressionStream;
  window.sayDamaged = (detail) => say(1, detail);
  page.setAttribute('data-script', '');
  document.addEventListener('DOMContentLoaded', () => {
    if (!document.getElementById('end')) say(0);
    else if (!fits) say(2);
    // A script or styles that have changed are not let in.
    else if (!page.hasAttribute('data-started') || document.styleSheets.length === 0) say(1);
  });
})();
