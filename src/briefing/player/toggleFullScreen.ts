/** Fills the screen with the page, or ends that. Does nothing if the browser refuses. */
export function toggleFullScreen(): void {
  if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen?.().catch(() => {});
}
