// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { placeWindows } from './placeWindows.ts';

const laptop = { isPrimary: true, availLeft: 0, availTop: 25, availWidth: 1440, availHeight: 875 };
const projector = { isPrimary: false, availLeft: 1440, availTop: 0, availWidth: 1920, availHeight: 1080 };

const open = vi.fn();
const requestFullscreen = vi.fn();
const USUAL = ['#presenter=a', 'accord-atlas-presenter', 'popup,width=1100,height=760'];

beforeEach(() => {
  open.mockReset().mockReturnValue({});
  requestFullscreen.mockReset().mockResolvedValue(undefined);
  vi.stubGlobal('open', open);
  Object.assign(document.documentElement, { requestFullscreen });
});
afterEach(() => vi.unstubAllGlobals());

function withScreens(getScreenDetails: () => Promise<unknown>, isExtended = true) {
  vi.stubGlobal('screen', { isExtended });
  vi.stubGlobal('getScreenDetails', getScreenDetails);
}

test('the presenter window fills the primary screen, and the slides the other', async () => {
  withScreens(async () => ({ screens: [projector, laptop] }));
  expect(await placeWindows('#presenter=a')).toBe(true);
  expect(requestFullscreen).toHaveBeenCalledWith({ screen: projector });
  const features = 'popup,left=0,top=25,width=1440,height=875';
  expect(open).toHaveBeenCalledWith('#presenter=a', 'accord-atlas-presenter', features);
});

test('the window opens although full screen is refused', async () => {
  requestFullscreen.mockRejectedValue(new TypeError());
  withScreens(async () => ({ screens: [laptop, projector] }));
  expect(await placeWindows('#presenter=a')).toBe(true);
  expect(open).toHaveBeenCalledOnce();
});

test.each([
  ['permission is denied', () => Promise.reject(new DOMException('', 'NotAllowedError')), true],
  ['there is one screen after all', async () => ({ screens: [laptop] }), true],
  ['there is one screen', async () => ({ screens: [laptop, projector] }), false],
])('a usual window opens if %s', async (_, getScreenDetails, isExtended) => {
  withScreens(getScreenDetails, isExtended);
  expect(await placeWindows('#presenter=a')).toBe(true);
  expect(requestFullscreen).not.toHaveBeenCalled();
  expect(open).toHaveBeenCalledWith(...USUAL);
});

test('without the API the window opens within the click, and a blocked one is reported', async () => {
  vi.stubGlobal('getScreenDetails', undefined);
  open.mockReturnValue(null);
  const opened = placeWindows('#presenter=a');
  expect(open).toHaveBeenCalledWith(...USUAL);
  expect(await opened).toBe(false);
});
