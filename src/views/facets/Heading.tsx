import { useEffect, useMemo, useRef, useState } from 'react';
import { sentence } from '../../core/sentence.ts';
import { openedTitle } from '../../core/shortName.ts';
import { textWidth } from '../../scene/pen/text.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { useSelection } from '../../state/useViewParts.ts';
import controls from '../../ui/controls.module.css';
import { useSize } from '../../ui/useSize.ts';
import styles from './facets.module.css';

/** Font size of the heading in px if the sentence fits one line; see .sentence. */
const ONE_LINE = 19;

/** The sentence as the page's heading, of constant height up to two lines. Changes are announced to screen readers. */
export function Heading() {
  const { t, dataset, columns, view, result, names } = useAtlas();
  const text = useMemo(
    () => sentence({ dataset, columns, view, result, names }, t),
    [dataset, columns, view, result, names, t],
  );
  const opened = openedTitle(columns, useSelection(), names);
  const [announced, setAnnounced] = useState('');
  const before = useRef({ text, opened });
  const [line, { width }] = useSize<HTMLHeadingElement>();
  const isLong = width > 0 && textWidth(text, ONE_LINE, true) > width;

  useEffect(() => {
    const last = before.current;
    before.current = { text, opened };
    // Announce an opened record, not the new sentence. Closing clears the text, so that reopening announces it again.
    if (opened !== last.opened) setAnnounced(opened === null ? '' : t('facets.opened', { title: opened }));
    else if (text !== last.text) setAnnounced(text);
  }, [text, opened, t]);

  return (
    <>
      <h1 ref={line} className={styles.sentence} data-long={isLong}>
        {text}
      </h1>
      <p className={controls.hidden} role="status" aria-label={t('facets.announcement')}>
        {announced}
      </p>
    </>
  );
}
