import type { Deck } from '../../core/deck.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import controls from '../../ui/controls.module.css';
import { useReadiness } from './useReadiness.ts';

interface Props {
  readonly deck: Deck;
  readonly hasWorld: boolean;
  /** Whether changes are announced. */
  readonly announced?: boolean;
}

/** Says whether the briefing can be presented without a network, and what would be missing. */
export function ReadyNote({ deck, hasWorld, announced = false }: Props) {
  const t = useTranslate();
  const readiness = useReadiness(deck, hasWorld);
  const { kind } = readiness;
  const words = [t(`briefing.ready.${kind}`)];
  if (kind === 'partly') {
    const { absent, pageOnly } = readiness;
    if (absent.length > 0) words.push(t('briefing.ready.absent', { names: absent.join('; ') }));
    if (pageOnly) words.push(t('briefing.ready.pageOnly'));
  }
  return (
    <span className={controls.note} role={announced ? 'status' : undefined} data-ready={kind}>
      {kind === 'ready' && <span aria-hidden="true">✓ </span>}
      {words.join(' ')}
    </span>
  );
}
