import { Item, Menu } from '../menu.tsx';
import { messages } from '../messages.ts';
import type { UiActions } from '../state.ts';

export const Anew = ({ actions, back }: { actions: UiActions; back: () => void }) => (
  <Menu label={messages.title.anew} onBack={back}>
    <p class="note">{messages.title.anewSure}</p>
    <Item first onPress={back}>
      {messages.title.no}
    </Item>
    <Item onPress={actions.beginAnew}>{messages.title.yes}</Item>
  </Menu>
);
