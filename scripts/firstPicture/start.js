// Fetches the page's code, and the picture if it is in another file. Other addresses than that of the picture get the code
// at once. The picture is painted before the code is fetched, which would hold it up.
((code, pictures) => {
  const language = document.documentElement.dataset.first;
  let isStarted = false;
  const start = () => {
    if (isStarted) return;
    isStarted = true;
    for (const href of code.slice(1))
      document.head.append(
        Object.assign(document.createElement('link'), { rel: 'modulepreload', crossOrigin: '', href }),
      );
    document.head.append(
      Object.assign(document.createElement('script'), { type: 'module', crossOrigin: '', src: code[0] }),
    );
  };
  if (language === 'none' || language === 'frame') {
    start();
    return;
  }
  if (pictures[language])
    window.firstPicture = fetch(pictures[language]).then((response) =>
      response.ok ? response.text() : Promise.reject(response.status),
    );
  document.addEventListener('picture', () => {
    requestAnimationFrame(start);
    // Pages in the background have no frames.
    setTimeout(start, 100);
  });
})(CODE, PICTURES);
