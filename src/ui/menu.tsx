/** The frame of every menu: a shade, a title, what it holds, a way back. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { focusFirst, moveFocus, moveOfKey } from './focus.ts';
import { messages } from './messages.ts';

export interface MenuProps {
  /** spoken name */
  label: string;
  /** set large; the label where it is left out */
  title?: string;
  /** small, above the title */
  above?: string;
  /** small, below the title */
  below?: ComponentChildren;
  className?: string;
  onBack?: () => void;
  /** shows a button for it */
  backButton?: boolean;
  children: ComponentChildren;
}

export function Menu({ label, title = label, above, below, className = '', onBack, backButton, children }: MenuProps) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => focusFirst(ref.current!), []);

  function onKeyDown(event: KeyboardEvent): void {
    const move = moveOfKey(event);
    if (move === undefined) return;
    const { target } = event;
    if (target instanceof HTMLTextAreaElement && move !== 'back') return;
    const native = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
    if (native && (move === 'left' || move === 'right')) return;
    event.preventDefault();
    event.stopPropagation();
    if (move === 'back') onBack?.();
    else moveFocus(ref.current!, move);
  }

  return (
    <div ref={ref} class={`menu ${className}`} role="dialog" aria-modal="true" aria-label={label} onKeyDown={onKeyDown}>
      <div class="menu-body">
        <header>
          {above && <p class="small-caps">{above}</p>}
          <h2>{title}</h2>
          {below}
        </header>
        <div class="menu-items">{children}</div>
        {backButton && (
          <button type="button" class="item back" onClick={onBack}>
            {messages.back}
          </button>
        )}
      </div>
    </div>
  );
}

export interface ItemProps {
  onPress: () => void;
  /** takes the focus when the menu opens */
  first?: boolean;
  children: ComponentChildren;
}

export const Item = ({ onPress, first, children }: ItemProps) => (
  <button type="button" class="item" data-first={first ? '' : undefined} onClick={onPress}>
    {children}
  </button>
);
