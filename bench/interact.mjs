// Times a click on a filter and a turn of the wheel, on the production build.

const OVERVIEW = 'All years and the selected period';

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
export const quantile = (values, q) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))] ?? 0;

/** Milliseconds from each of `times` clicks on a value's checkbox to the end of the frame that paints its result. */
export async function filterClicks(page, times, facet = 'Sector') {
  const found = [];
  const boxes = page.getByRole('group', { name: facet, exact: true }).getByRole('checkbox');
  for (let i = 0; i < times; i++) {
    // A pointer arrives before it clicks; the highlights on its way are not part of the click.
    await boxes.nth(i % 4).hover();
    await page.waitForTimeout(200);
    await page.evaluate(() => {
      window.painted = new Promise((resolve) => {
        addEventListener(
          'click',
          ({ timeStamp }) => {
            const region = document.querySelector('[aria-label="Timeline"][data-visible-count]');
            const { visibleCount } = region.dataset;
            const look = () => {
              // Results of a large dataset come from a worker, some frames later.
              if (region.dataset.visibleCount === visibleCount) return requestAnimationFrame(look);
              // Has priority over other tasks, so it runs as soon as this frame is painted.
              scheduler.postTask(() => resolve(performance.now() - timeStamp), { priority: 'user-blocking' });
            };
            requestAnimationFrame(look);
          },
          { once: true, capture: true },
        );
      });
    });
    await page.mouse.down();
    await page.mouse.up();
    found.push(await page.evaluate(() => window.painted));
    await page.waitForTimeout(350);
  }
  return found;
}

/** Milliseconds between frames during `gesture`. */
export async function frameTimes(page, gesture) {
  await page.evaluate(() => {
    window.frames_ = [];
    let last = performance.now();
    const step = (now) => {
      window.frames_.push(now - last);
      last = now;
      window.raf_ = requestAnimationFrame(step);
    };
    window.raf_ = requestAnimationFrame(step);
  });
  await gesture();
  return page.evaluate(() => {
    cancelAnimationFrame(window.raf_);
    return window.frames_.slice(2);
  });
}

/** Turns of the wheel over the timeline, in and out. */
export async function wheel(page, turns) {
  const box = await page.getByRole('region', { name: 'Timeline' }).boundingBox();
  await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.4);
  await page.keyboard.down('Control');
  for (let i = 0; i < turns; i++) {
    await page.mouse.wheel(0, i % 16 < 8 ? -60 : 60);
    await page.waitForTimeout(16);
  }
  await page.keyboard.up('Control');
}

/** A drag of the brush over the overview. */
export async function brush(page, steps) {
  const overview = page.getByRole('group', { name: OVERVIEW });
  const box = await overview.boundingBox();
  const y = box.y + 15;
  await page.mouse.move(box.x + box.width * 0.4, y);
  await page.mouse.down();
  for (let i = 0; i < steps; i++) {
    await page.mouse.move(box.x + box.width * (0.4 + (0.4 * i) / steps), y);
    await page.waitForTimeout(16);
  }
  await page.mouse.up();
}
