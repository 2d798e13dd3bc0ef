/** The page of one HTML file: `__name__` is put in when the template is built, `%one-file-name%` when a file is written. */
export const PAGE = `<!doctype html>
<html lang="%one-file-language%">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="__policy__" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>%one-file-title%</title>
    <link rel="icon" href="__icon__" />
    <script>__guard__</script>
    <style>__styles__</style>
  </head>
  <body>
    <div id="root"></div>
    <main id="plain" class="plain">%one-file-plain%</main>
    <script type="text/plain" id="languages">__languages__</script>
    <script type="text/plain" id="payload">%one-file-payload%</script>
    <script>__code__</script>
    <div id="end" hidden></div>
  </body>
</html>
`;
