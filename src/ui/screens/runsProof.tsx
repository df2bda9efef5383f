import { Item, Menu } from '../menu.tsx';
import { messages } from '../messages.ts';

/** What became of a link or file: simulated here, whatever it claims. */
export interface ProofState {
  /** of the level */
  title: string;
  /** `any/1-1`, '' for none */
  category: string;
  /** formatted; '' where it is not verified */
  time: string;
  /** why it is not verified, '' when it is */
  fault: string;
  assisted: boolean;
  /** it can be played at all */
  playable: boolean;
}

export interface ProofActions {
  watch(): void;
  race(): void;
  close(): void;
}

const t = messages.proof;

export function ProofPage({ state, actions }: { state: ProofState; actions: ProofActions }) {
  const verdict = (
    <p class={state.fault ? 'verdict' : 'verdict ahead'} role="status">
      {state.fault ? `${t.fails}: ${state.fault}` : `${t.verified}: ${state.time}`}
    </p>
  );
  const facts = [state.category, state.assisted && t.assisted].filter(Boolean).join(' · ');
  return (
    <Menu label={t.label} above={t.label} title={state.title} below={verdict} onBack={actions.close}>
      {facts && <p class="note">{facts}</p>}
      {state.playable && (
        <>
          <Item first onPress={actions.watch}>
            {t.watch}
          </Item>
          <Item onPress={actions.race}>{t.race}</Item>
        </>
      )}
      <Item onPress={actions.close}>{t.close}</Item>
    </Menu>
  );
}
