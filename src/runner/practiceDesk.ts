/** The page of practice: moments kept and gone back to, slow motion, boxes, single ticks. */

import { type Practice, SPEEDS } from '../run/practice.ts';
import { formatTime } from '../run/timer.ts';
import { messages } from '../ui/messages.ts';
import type { RunPages } from '../ui/screens/runsPages.tsx';
import { createHitBoxes, type HitBoxes } from '../view/hitBoxes.ts';
import type { Attempt } from './attempts.ts';
import type { Game } from './game.ts';
import type { Ledger } from './ledger.ts';

export interface PracticeDesk {
  open(attempt: Attempt): void;
  frameStep(attempt: Attempt): void;
  /** An attempt that begins with the boxes shown, or in slow motion, is practice from its start. */
  restarted(attempt: Attempt): void;
}

export function createPracticeDesk(game: Game, ledger: Ledger, pages: RunPages): PracticeDesk {
  const { ui } = game;
  let boxes: HitBoxes | null = null;

  function showBoxes(on: boolean): void {
    if (boxes === null) {
      boxes = createHitBoxes(game);
      game.view.game.events.on('postrender', boxes.draw);
    }
    if (boxes.shown !== on) boxes.toggle();
    if (on) game.play?.session.markPractice();
  }

  function frameStep({ practice }: Attempt): void {
    ui.showGame();
    practice.frameStep(game.readInput);
  }

  function show(attempt: Attempt): void {
    const { practice } = attempt;
    const { session, loaded } = attempt.play;
    const again = (): void => show(attempt);
    const keep = (): void => {
      ledger.change({ slots: { ...ledger.runs.slots, [loaded.level.id]: [...practice.slots] } });
      again();
    };
    pages.practice(
      {
        slots: practice.slots.map(({ name, time }) => ({ name, time: formatTime(time) })),
        canUndo: practice.canUndo,
        speed: session.speed,
        speeds: SPEEDS,
        boxes: boxes?.shown ?? false,
        lastRoom: practice.lastRoomTime === null ? '' : formatTime(practice.lastRoomTime),
      },
      {
        save() {
          practice.save(freeName(practice));
          keep();
        },
        load(name) {
          if (practice.load(name)) ui.showGame();
          else ui.notice(messages.practice.foreign);
        },
        remove(name) {
          practice.remove(name);
          keep();
        },
        undo() {
          if (practice.undoLoad()) ui.showGame();
        },
        setSpeed(speed) {
          practice.setSpeed(speed as (typeof SPEEDS)[number]);
          again();
        },
        showBoxes(on) {
          showBoxes(on);
          again();
        },
        step: () => frameStep(attempt),
        back: ui.back,
      },
    );
  }

  return {
    open(attempt) {
      show(attempt);
      ui.push('practice');
    },
    frameStep,
    restarted({ play }) {
      const isSlow = play.session.speed < game.store.documents.settings.speed;
      if (boxes?.shown || isSlow) play.session.markPractice();
    },
  };
}

/** The first name that no moment has yet. */
function freeName({ slots }: Practice): string {
  let n = 1;
  while (slots.some(({ name }) => name === messages.practice.slot(n))) n++;
  return messages.practice.slot(n);
}
