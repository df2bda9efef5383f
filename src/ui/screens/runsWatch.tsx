import { useEffect, useState } from 'preact/hooks';
import type { Watch } from '../../run/watch.ts';
import { Menu } from '../menu.tsx';
import { messages } from '../messages.ts';
import { Keys } from '../runKeys.tsx';

export interface WatchPageProps {
  watch: Watch;
  title: string;
  format: (ticks: number) => string;
  /** names of the buttons held in the tick being shown */
  held: () => string[];
  close: () => void;
}

const t = messages.watch;
const speeds = [0.1, 0.25, 0.5, 1, 2, 4];

/** A bar along the foot of the picture. It follows the run by itself; nothing else is drawn anew for it. */
export function WatchPage({ watch, title, format, held, close }: WatchPageProps) {
  const [, show] = useState(0);
  const draw = () => show((n) => n + 1);
  useEffect(() => {
    let frame = 0;
    let shown = -1;
    const follow = () => {
      frame = requestAnimationFrame(follow);
      if (watch.world.tick === shown) return;
      shown = watch.world.tick;
      draw();
    };
    follow();
    return () => cancelAnimationFrame(frame);
  }, [watch]);

  /** From the end it begins again. */
  function toggle(): void {
    if (watch.atEnd) watch.seek(0);
    else watch.playing = !watch.playing;
    if (watch.world.tick === 0) watch.playing = true;
    draw();
  }

  function step(): void {
    watch.playing = false;
    watch.stepOnce();
    draw();
  }

  const running = watch.playing && !watch.atEnd;
  return (
    <Menu label={t.label} title={title} className="watch" onBack={close}>
      <Keys held={held()} />
      <div class="watch-bar">
        <button type="button" class="item" data-first="" onClick={toggle}>
          {running ? t.pause : t.play}
        </button>
        <button type="button" class="item" onClick={step}>
          {t.step}
        </button>
        <input
          type="range"
          aria-label={t.seek}
          aria-valuetext={format(watch.world.time)}
          min="0"
          max={watch.length}
          step="1"
          value={watch.world.tick}
          onInput={(e) => {
            watch.seek(Number(e.currentTarget.value));
            draw();
          }}
        />
        <span class="time">{format(watch.world.time)}</span>
        <select
          aria-label={t.speed}
          value={String(watch.speed)}
          onChange={(e) => {
            watch.speed = Number(e.currentTarget.value);
            draw();
          }}
        >
          {speeds.map((n) => (
            <option key={n} value={String(n)}>
              {t.speeds(n)}
            </option>
          ))}
        </select>
        <button type="button" class="item" onClick={close}>
          {t.close}
        </button>
      </div>
    </Menu>
  );
}
