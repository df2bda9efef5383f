/** A photo being framed: nothing over the picture but a few small buttons at its foot. */
import { useEffect, useRef } from 'preact/hooks';
import { focusFirst, moveOfKey } from '../focus.ts';
import { messages } from '../messages.ts';
import { type PhotoActions, photoMoves } from '../state.ts';

const t = messages.photo;
const ZOOM = 1.25;
const zooms: Record<string, number> = { '+': ZOOM, '=': ZOOM, '-': 1 / ZOOM, _: 1 / ZOOM };

export interface PhotoProps {
  actions: PhotoActions;
  /** the pad's button that zooms; '' for other devices */
  zoomGlyph: string;
}

export function Photo({ actions, zoomGlyph }: PhotoProps) {
  const ref = useRef<HTMLDivElement>(null);
  /** where the pointer was last */
  const finger = useRef({ x: 0, y: 0 });
  useEffect(() => focusFirst(ref.current!), []);

  function onKeyDown(event: KeyboardEvent): void {
    const move = moveOfKey(event);
    const by = zooms[event.key];
    if (by !== undefined) actions.nearer(by);
    else if (move === 'back') actions.leave();
    else if (move !== undefined && move !== 'confirm') actions.move(...photoMoves[move]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function grab({ currentTarget, target, pointerId, clientX, clientY }: PointerEvent): void {
    if (target !== currentTarget) return;
    (currentTarget as HTMLElement).setPointerCapture(pointerId);
    finger.current = { x: clientX, y: clientY };
  }

  function drag({ currentTarget, pointerId, clientX, clientY }: PointerEvent): void {
    const picture = currentTarget as HTMLElement;
    if (!picture.hasPointerCapture(pointerId)) return;
    const { x, y } = finger.current;
    actions.move((x - clientX) / picture.clientWidth, (y - clientY) / picture.clientHeight);
    finger.current = { x: clientX, y: clientY };
  }

  return (
    <div
      ref={ref}
      class="photo"
      role="dialog"
      aria-modal="true"
      aria-label={t.label}
      onKeyDown={onKeyDown}
      onPointerDown={grab}
      onPointerMove={drag}
      onWheel={({ deltaY }) => actions.nearer(deltaY < 0 ? ZOOM : 1 / ZOOM)}
    >
      <div class="photo-foot">
        <button type="button" data-first="" onClick={() => actions.take()}>
          {t.take}
        </button>
        <button type="button" aria-label={t.nearer} onClick={() => actions.nearer(ZOOM)}>
          {zoomGlyph && <kbd>{zoomGlyph}</kbd>} +
        </button>
        <button type="button" aria-label={t.farther} onClick={() => actions.nearer(1 / ZOOM)}>
          −
        </button>
        <button type="button" onClick={() => actions.leave()}>
          {messages.back}
        </button>
      </div>
    </div>
  );
}
