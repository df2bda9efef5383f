/** All screens but the title: one piece of code, which comes while the title is looked at. */
import type { Settings as SettingsData } from '../../save/schema.ts';
import type { ControlsActions, ScreenName, UiActions, UiState } from '../state.ts';
import { About } from './about.tsx';
import { Anew } from './anew.tsx';
import { Card } from './card.tsx';
import { Controls } from './controls.tsx';
import { Journal } from './journal.tsx';
import { Levels } from './levels.tsx';
import { Pause } from './pause.tsx';
import { Photo } from './photo.tsx';
import { Reading } from './reading.tsx';
import { Results } from './results.tsx';
import { Saves } from './saves.tsx';
import { Settings } from './settings.tsx';
import { Touch } from './touch.tsx';

export interface MenusProps {
  state: UiState;
  actions: UiActions;
  open: (screen: ScreenName) => void;
  back: () => void;
  saveSettings: (settings: SettingsData) => void;
  /** the card on the screen was read */
  cardRead: () => void;
}

/** What the pad calls its paw. */
function pawOf({ bindings, nameOf }: ControlsActions): string {
  const [code] = bindings().pad.paw;
  return code === undefined ? '' : nameOf('pad', code);
}

export const createMenus = ({ state, actions, open, back, saveSettings, cardRead }: MenusProps) =>
  ({
    about: () => <About back={back} />,
    anew: () => <Anew actions={actions} back={back} />,
    card: () => <Card card={state.card} onDone={cardRead} />,
    pause: () => <Pause state={state.pause} actions={actions} open={open} />,
    results: () => <Results state={state.results} actions={actions} />,
    journal: () => <Journal parts={actions.journal()} seeAgain={actions.seeAgain} back={back} />,
    photo: () => (
      <Photo actions={actions.photo} zoomGlyph={state.device === 'gamepad' ? pawOf(actions.controls) : ''} />
    ),
    reading: () => <Reading state={state.reading} goOn={actions.goOnFrom} back={back} />,
    levels: () => <Levels actions={actions} back={back} />,
    settings: () => (
      <Settings settings={state.settings} language={actions.language} save={saveSettings} open={open} back={back} />
    ),
    controls: () => <Controls actions={actions.controls} back={back} />,
    touch: () => <Touch actions={actions.touch} settings={state.settings} save={saveSettings} back={back} />,
    saves: () => <Saves actions={actions.saves} back={back} />,
  }) satisfies Partial<Record<ScreenName, () => preact.JSX.Element>>;
