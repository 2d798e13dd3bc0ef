/** A screen of the Window Management API, as far as it is used here. */
interface PlacedScreen {
  readonly isPrimary: boolean;
  readonly availLeft: number;
  readonly availTop: number;
  readonly availWidth: number;
  readonly availHeight: number;
}

/** The parts of the Window Management API that TypeScript doesn't know yet. */
interface ScreenManager {
  getScreenDetails?(): Promise<{ readonly screens: readonly PlacedScreen[] }>;
  readonly screen: Screen & { readonly isExtended?: boolean };
}

/** Name of the presenter window, so that only one opens. */
const NAME = 'accord-atlas-presenter';
const USUAL = 'popup,width=1100,height=760';

/** The primary screen and another; null if there is one only, or the browser can't or may not tell. */
async function twoScreens(manager: ScreenManager): Promise<{ own: PlacedScreen; wall: PlacedScreen } | null> {
  try {
    // Asks for permission the first time.
    const screens = (await manager.getScreenDetails?.())?.screens ?? [];
    const own = screens.find(({ isPrimary }) => isPrimary) ?? screens[0];
    const wall = screens.find((screen) => screen !== own);
    return own && wall ? { own, wall } : null;
  } catch {
    return null;
  }
}

/**
 * Opens the presenter window. With a second screen, in browsers that can place windows, it fills the primary screen and
 * this window goes full screen on the other. Call it when the user clicks or presses a key.
 * @returns whether the window opened; browsers may block it
 */
export async function placeWindows(address: string): Promise<boolean> {
  const manager: ScreenManager = window;
  const isAsked = manager.getScreenDetails !== undefined && manager.screen.isExtended === true;
  const found = isAsked ? await twoScreens(manager) : null;
  if (!found) return window.open(address, NAME, USUAL) !== null;
  const { availLeft, availTop, availWidth, availHeight } = found.own;
  // Full screen first: after it, browsers allow a window to be opened on another screen by the same click.
  const options: FullscreenOptions & { readonly screen: PlacedScreen } = { screen: found.wall };
  await document.documentElement.requestFullscreen(options).catch(() => undefined);
  const place = `left=${availLeft},top=${availTop},width=${availWidth},height=${availHeight}`;
  return window.open(address, NAME, `popup,${place}`) !== null;
}
