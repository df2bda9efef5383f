/** The touch controls on the page: elements, pointers and what they look like. */
import './touch.css';
import type { DeviceSink } from './device.ts';
import { createTouchGestures } from './touchGestures.ts';
import { createTouchLesson, drawThumb, type TouchLesson, taught } from './touchHint.ts';
import { drawTouchIcon, drawVoiceRing } from './touchIcons.ts';
import { placeTouch, type TouchButton, type TouchLayout, type TouchPlaces, touchButtons } from './touchLayout.ts';

/** Touches there belong to the page. */
const INTERACTIVE = 'input, textarea, select, button, a[href], summary, [contenteditable], [role="dialog"]';
/** The knob's share of the stick. */
const KNOB = 0.46;

export interface TouchControls {
  /** before each tick */
  poll(now: number): void;
  cancel(): void;
  /** Ends what goes on without a finger. */
  stop(): void;
  readonly places: TouchPlaces;
  setLayout(layout: TouchLayout): void;
  setShown(shown: boolean): void;
  /** Shows thumbs where the stick and Jump are, until both have been used; null for none. */
  teach(onLearnt: (() => void) | null): void;
  destroy(): void;
}

function createButton(button: TouchButton): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.tabIndex = -1;
  element.dataset.button = button;
  element.append(drawTouchIcon(button));
  if (button === 'voice') element.append(drawVoiceRing());
  return element;
}

function createPart(className: string): HTMLDivElement {
  const element = document.createElement('div');
  element.className = className;
  return element;
}

function place(element: HTMLElement, x: number, y: number, r: number): void {
  element.style.width = `${r * 2}px`;
  element.style.height = `${r * 2}px`;
  element.style.transform = `translate(${x - r}px, ${y - r}px)`;
}

/** Draws over `root`, which must be positioned, and listens to its touches. `onTap`: one that hit no button. */
export function createTouchControls(
  root: HTMLElement,
  first: TouchLayout,
  sink: DeviceSink,
  onTap: () => void,
): TouchControls {
  const layer = createPart('touch');
  const stick = createPart('touch-stick');
  const knob = createPart('touch-knob');
  const buttons = new Map(touchButtons.map((button) => [button, createButton(button)]));
  const thumbs = taught.map((control) => [control, drawThumb(control)] as const);
  layer.append(stick, knob, ...buttons.values(), ...thumbs.map(([, thumb]) => thumb));
  root.append(layer);

  let layout = first;
  let places = measure();
  let lesson: (TouchLesson & { learnt: () => void }) | null = null;
  const gestures = createTouchGestures(() => places, sink, onTap);

  function measure() {
    const { width, height } = root.getBoundingClientRect();
    const style = getComputedStyle(layer);
    const px = (side: string) => Number.parseFloat(style.getPropertyValue(`padding-${side}`)) || 0;
    const insets = { top: px('top'), right: px('right'), bottom: px('bottom'), left: px('left') };
    return placeTouch({ width, height, insets }, layout);
  }

  function arrange(): void {
    places = measure();
    for (const [button, element] of buttons) {
      const { x, y, r } = places[button];
      place(element, x, y, r);
    }
    for (const [control, thumb] of thumbs) {
      const { x, y } = control === 'stick' ? places.rest : places.jump;
      thumb.style.transform = `translate(${x}px, ${y}px)`;
      thumb.classList.toggle('left', x < root.clientWidth / 2);
    }
    draw();
  }

  function draw(): void {
    const { pressed, stick: held } = gestures.picture();
    for (const [button, element] of buttons) element.classList.toggle('pressed', pressed.has(button));
    layer.classList.toggle('steering', held !== null);
    const { x, y, knobX, knobY } = held ?? { ...places.rest, knobX: places.rest.x, knobY: places.rest.y };
    place(stick, x, y, places.stickRadius);
    place(knob, knobX, knobY, places.stickRadius * KNOB);
  }

  function learn(): void {
    if (!lesson) return;
    const done = lesson.see(gestures.picture(), places.stickRadius);
    for (const [control, thumb] of thumbs) thumb.classList.toggle('used', lesson.used.has(control));
    if (done) lesson.learnt();
  }

  const isForPage = (event: Event): boolean =>
    event.target instanceof Element && !layer.contains(event.target) && event.target.closest(INTERACTIVE) !== null;

  const listening = new AbortController();
  const { signal } = listening;
  const on = (type: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel', act: (e: PointerEvent) => void) =>
    root.addEventListener(
      type,
      (event) => {
        if (event.pointerType !== 'touch' || (type === 'pointerdown' && isForPage(event))) return;
        act(event);
        draw();
        learn();
      },
      { signal },
    );
  const inRoot = (event: PointerEvent): [number, number] => {
    const { left, top } = root.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };

  on('pointerdown', (event) => {
    root.setPointerCapture(event.pointerId);
    gestures.down(event.pointerId, ...inRoot(event), event.timeStamp);
  });
  on('pointermove', (event) => gestures.move(event.pointerId, ...inRoot(event)));
  on('pointerup', (event) => gestures.up(event.pointerId, event.timeStamp));
  on('pointercancel', (event) => gestures.lift(event.pointerId));
  const keepPageStill = (event: Event) => {
    if (!isForPage(event) && event.cancelable) event.preventDefault();
  };
  // no magnifier, no long-press menu, no click that comes after
  root.addEventListener('touchstart', keepPageStill, { signal, passive: false });
  root.addEventListener('contextmenu', keepPageStill, { signal });
  const resizing = new ResizeObserver(arrange);
  resizing.observe(root);
  arrange();

  return {
    poll(now) {
      if (!gestures.poll(now)) return;
      draw();
      learn();
    },
    cancel() {
      gestures.cancel();
      draw();
    },
    stop() {
      gestures.stop();
      draw();
    },
    get places() {
      return places;
    },
    setLayout(next) {
      if (next.oneThumb !== layout.oneThumb) gestures.cancel();
      layout = next;
      arrange();
    },
    teach(learnt) {
      if ((learnt === null) === (lesson === null)) return;
      lesson = learnt && { ...createTouchLesson(), learnt };
      layer.classList.toggle('teaching', lesson !== null);
    },
    setShown: (shown) => void layer.classList.toggle('shown', shown),
    destroy() {
      listening.abort();
      resizing.disconnect();
      gestures.cancel();
      layer.remove();
    },
  };
}
