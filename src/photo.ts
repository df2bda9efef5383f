/** Photos: the world stands still without its interface, the picture is framed, and saved or shared. */
import { giveFile } from './giveFile.ts';
import type { Play } from './play.ts';
import { messages } from './ui/messages.ts';
import type { PhotoActions } from './ui/state.ts';
import { asItWas, type Framing, moved, nearer, nextNearer } from './view/framing.ts';

interface PhotoKit {
  /** what is to be seen; null when nothing is played */
  readonly play: Pick<Play, 'session' | 'loaded'> | null;
  readonly level: { framing: Framing | null } | null;
  readonly ui: { readonly menuOpen: boolean; push(name: 'photo'): void; back(): void; notice(text: string): void };
  /** by touch pictures are shared, where the system can */
  readonly touch: boolean;
  /** the next frame */
  picture(): Promise<Blob>;
}

export interface Photo extends PhotoActions {
  /** The photo key: opens it in play, and leaves it. */
  toggle(): void;
}

export function createPhoto(kit: PhotoKit): Photo {
  let framing: Framing | null = null;
  /** it was opened in play, which goes on after it */
  let goesOn = false;

  function frame(next: Framing | null): void {
    framing = next;
    if (kit.level) kit.level.framing = next;
  }

  const photo: Photo = {
    toggle() {
      if (framing) photo.leave();
      else if (!kit.ui.menuOpen) photo.open();
    },
    open() {
      if (framing || !kit.play || !kit.level) return;
      const { session } = kit.play;
      goesOn = !session.paused;
      session.paused = true;
      frame(asItWas);
      kit.ui.push('photo');
    },
    leave() {
      if (!framing) return;
      frame(null);
      kit.ui.back();
      if (goesOn && kit.play) kit.play.session.paused = false;
    },
    move(dx, dy) {
      if (framing) frame(moved(framing, dx, dy));
    },
    nearer(by) {
      if (framing) frame(nearer(framing, by));
    },
    zoomOn() {
      if (framing) frame(nextNearer(framing));
    },
    async take() {
      if (!framing || !kit.play) return;
      const name = `hopeful-almost ${kit.play.loaded.level.id}.png`;
      try {
        const file = new File([await kit.picture()], name, { type: 'image/png' });
        if (kit.touch && (await share(file))) return;
        giveFile(name, file);
        kit.ui.notice(messages.photo.saved);
      } catch (error) {
        kit.ui.notice(messages.photo.failed((error as Error).message));
      }
    },
  };
  return photo;
}

/** False where pictures cannot be shared. */
async function share(file: File): Promise<boolean> {
  if (!navigator.canShare?.({ files: [file] })) return false;
  try {
    await navigator.share({ files: [file] });
    return true;
  } catch (error) {
    // the player thought better of it
    return (error as DOMException).name === 'AbortError';
  }
}
