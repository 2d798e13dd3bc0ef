// Fetches the page's code, and the picture if it is in another file. Other addresses than that of the picture fetch the code
// at once and run it when the page has been read. The picture is painted before the code is fetched, which would hold it up.
((code, pictures) => {
  const { dataset } = document.documentElement;
  // A language without a picture gets the frame. Null: the picture is in the page.
  if (dataset.first !== 'none' && pictures[dataset.first] === undefined) dataset.first = 'frame';
  const language = dataset.first;
  const preload = (href) =>
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'modulepreload', crossOrigin: '', href }),
    );
  const run = () =>
    document.head.append(
      Object.assign(document.createElement('script'), { type: 'module', crossOrigin: '', src: code[0] }),
    );
  if (language === 'none' || language === 'frame') {
    code.forEach(preload);
    // A script that is added runs as soon as it is there, which may be before the page's body.
    document.addEventListener('DOMContentLoaded', run);
    return;
  }
  if (pictures[language])
    window.firstPicture = fetch(pictures[language]).then((response) =>
      response.ok ? response.text() : Promise.reject(response.status),
    );
  let isStarted = false;
  const start = () => {
    if (isStarted) return;
    isStarted = true;
    code.slice(1).forEach(preload);
    run();
  };
  document.addEventListener('picture', () => {
    requestAnimationFrame(start);
    // Pages in the background have no frames.
    setTimeout(start, 100);
  });
})(CODE, PICTURES);
