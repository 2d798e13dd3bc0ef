import { proposedLayout, type Slide } from '../../core/deck.ts';
import type { Translate } from '../../core/names.ts';
import { parseView } from '../../state/viewUrl.ts';

/** The name of a layout; of none, that of the layout that suits the view. */
export const layoutInWords = (layout: Slide['layout'], view: string, t: Translate): string =>
  layout === undefined
    ? t('slide.layout.automatic', { layout: t(`slide.layout.${proposedLayout(parseView(view).view)}`) })
    : t(`slide.layout.${layout}`);
