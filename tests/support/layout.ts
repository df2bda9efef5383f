/** Whether what is shown fits the screens that players have. */
import type { Drive } from '../../tools/drive.ts';

const SIZES = [
  [320, 568],
  [390, 844],
  [821, 462],
  [844, 390],
  [1366, 768],
  [2560, 1080],
] as const;
/** of a phone on its side */
const WITH_NOTCH = 844;
const NOTCH = { top: 0, left: 47, right: 47, bottom: 21 };

type TextSize = 'normal' | 'huge';

/** Runs in the page: done when those who watch its size have seen it. */
const arranged = (): Promise<void> =>
  new Promise((done) => {
    const watch = new ResizeObserver(() => {
      watch.disconnect();
      // handles follow in the next frame
      if (document.querySelector('.handle')) requestAnimationFrame(() => setTimeout(done));
      else done();
    });
    watch.observe(document.body);
  });

/**
 * What is wrong at every size of screen and of letters; they are as before afterwards.
 * @param faultsOf runs in the page @param textSizes by the screen's width
 */
export async function faultsAtAllSizes(
  { page, cdp }: Drive,
  name: string,
  faultsOf: () => string[],
  textSizes: (width: number) => readonly TextSize[] = () => ['normal', 'huge'],
): Promise<string[]> {
  const faults: string[] = [];
  const before = page.viewportSize()!;
  const setText = (size: string) =>
    page.evaluate((text) => document.documentElement.setAttribute('data-text', text), size);
  // what software draws anew at every size takes seconds, and nothing of it is asked for
  const showPicture = (shown: boolean) =>
    page.evaluate(
      (display) => {
        document.querySelector('canvas')!.style.display = display;
      },
      shown ? '' : 'none',
    );
  const setNotch = (insets: object) => cdp.send('Emulation.setSafeAreaInsetsOverride', { insets });

  await showPicture(false);
  for (const [width, height] of SIZES) {
    if (textSizes(width).length === 0) continue;
    await page.setViewportSize({ width, height });
    if (width === WITH_NOTCH) await setNotch(NOTCH);
    await page.evaluate(arranged);
    for (const size of textSizes(width)) {
      await setText(size);
      const found = await page.evaluate(faultsOf);
      faults.push(...found.map((fault) => `${name} ${width}×${height} ${size}: ${fault}`));
    }
    if (width === WITH_NOTCH) await setNotch({});
  }
  await setText('normal');
  await page.setViewportSize(before);
  await showPicture(true);
  return faults;
}

/** Runs in the page: what is wrong with where the controls of the topmost screen stand, one line each. */
export function layoutFaults(): string[] {
  const screen = document.querySelector('.screen:not([hidden])')!;
  const nameOf = (e: Element) =>
    `${e.className || e.tagName} "${(e.getAttribute('aria-label') ?? e.textContent ?? '').trim()}"`;
  const faults: string[] = [];
  /** What a scrolling part shows of a control; handles lie over the page, wherever they stand in it. */
  const seen = (e: Element): DOMRect => {
    const box = e.getBoundingClientRect();
    const part = e.matches('.handle') ? null : e.closest('.touch-edit .menu-body');
    if (!part) return box;
    const { top, bottom } = part.getBoundingClientRect();
    const height = Math.min(box.bottom, bottom) - Math.max(box.top, top);
    return new DOMRect(box.x, Math.max(box.top, top), box.width, Math.max(0, height));
  };
  const scroller = screen.querySelector('.menu, .title');
  if (scroller && scroller.scrollWidth > scroller.clientWidth + 1)
    faults.push(`the page is ${scroller.scrollWidth} px wide`);
  const controls = [...screen.querySelectorAll('button, input:not([hidden]), select, textarea')].filter(
    // a picture that is moved sideways has its own
    (e) => !e.closest('.city') && e.getClientRects().length > 0,
  );
  const boxes = controls.map(seen);
  controls.forEach((control, i) => {
    const box = boxes[i]!;
    if (box.left < -1 || box.right > innerWidth + 1)
      faults.push(`${nameOf(control)} leaves the screen: ${box.left} to ${box.right}`);
    if (control.scrollWidth > control.clientWidth + 1 && control.tagName === 'BUTTON')
      faults.push(`${nameOf(control)} is cut off`);
    const whole = control.getBoundingClientRect();
    if (Math.min(whole.width, whole.height) < 24) faults.push(`${nameOf(control)} is ${box.width} × ${box.height}`);
    for (let j = 0; j < i; j++) {
      const other = boxes[j]!;
      const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
      const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
      if (across > 1 && down > 1) faults.push(`${nameOf(control)} lies over ${nameOf(controls[j]!)}`);
    }
  });
  for (const text of screen.querySelectorAll('p, h2, h3, span, legend')) {
    const box = text.getBoundingClientRect();
    if (text.closest('.city') || box.width === 0) continue;
    if (box.right > innerWidth + 1 || box.left < -1) faults.push(`${nameOf(text)} is clipped at ${box.right}`);
  }
  return faults;
}

/** Runs in the page: what of the texts and controls over play leaves the screen, is cut off, or lies over another. */
export function playFaults(): string[] {
  const parts = [
    ...document.querySelectorAll(
      '.line, .words-foot .skip, .prompt, .captions p, .notices p, .hud, .touch.shown button',
    ),
  ].filter((e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }));
  const nameOf = (e: Element) =>
    `${e.className || e.parentElement!.className || 'touch'} "${(e.textContent ?? '').slice(0, 24)}"`;
  const boxes = parts.map((e) => e.getBoundingClientRect());
  const faults: string[] = [];
  parts.forEach((part, i) => {
    const box = boxes[i]!;
    if (box.left < -1 || box.right > innerWidth + 1 || box.top < -1 || box.bottom > innerHeight + 1)
      faults.push(`${nameOf(part)} leaves the screen: ${[box.left, box.top, box.right, box.bottom].map(Math.round)}`);
    if (!part.closest('.touch') && part.scrollWidth > Math.ceil(box.width) + 1)
      faults.push(`${nameOf(part)} is cut off`);
    for (let j = 0; j < i; j++) {
      const other = boxes[j]!;
      const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
      const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
      if (across > 2 && down > 2)
        faults.push(`${nameOf(part)} lies over ${nameOf(parts[j]!)}: ${Math.round(across)} × ${Math.round(down)} px`);
    }
  });
  return faults;
}
