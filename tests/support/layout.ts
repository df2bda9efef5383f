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
    return new DOMRect(box.x, Math.max(box.top, top), box.width, Math.min(box.bottom, bottom) - Math.max(box.top, top));
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
