import { MedalMark } from '../medal.tsx';
import { Item, Menu } from '../menu.tsx';
import { messages } from '../messages.ts';
import type { ResultsState, UiActions, WholeReport } from '../state.ts';
import { leadOf, RunRooms } from './runRooms.tsx';

export function Results({ state, actions }: { state: ResultsState; actions: UiActions }) {
  const t = messages.results;
  const { run } = state;
  const { found, total } = state.memories;
  const remark = [state.practice && t.practice, state.assisted && t.assisted].filter(Boolean).join(' · ');
  return (
    <Menu label={t.label} title={state.title} className="results">
      <div class="figures">
        <p class="figure">
          <span class="small-caps">{t.time}</span>
          <span class="time big">{state.time}</span>
          {run?.delta && <span class={`delta ${leadOf(run)}`}>{run.delta}</span>}
          <span class={state.newBest ? 'best new' : 'best'}>
            {remark || (state.newBest ? t.newBest : state.best && t.best(state.best))}
          </span>
        </p>
        <p class="figure">
          <MedalMark medal={state.medal} />
          <span class="best">{t.medal[state.medal]}</span>
          {run?.next && <span class="best">{t.toMedal(t.medal[run.next.medal], run.next.time)}</span>}
        </p>
        {total > 0 && (
          <p class="figure">
            <span class="small-caps">{t.memories}</span>
            <span class="count">{t.of(found, total)}</span>
          </p>
        )}
      </div>
      <div class="choices">
        {state.hasNext && (
          <Item first onPress={actions.next}>
            {t.next}
          </Item>
        )}
        <Item onPress={() => actions.restart('level')}>{t.again}</Item>
        {run?.whole && <Item onPress={actions.runAgain}>{messages.runs.runAgain}</Item>}
        <Item onPress={actions.quitToTitle}>{t.quit}</Item>
      </div>
      {run?.whole && <WholeRun whole={run.whole} />}
      {run && (
        <div class="choices small">
          <Item onPress={actions.watchRun}>{t.watch}</Item>
          <Item onPress={actions.shareRun}>{t.share}</Item>
          <Item onPress={actions.saveRun}>{t.save}</Item>
        </div>
      )}
      {run && run.rooms.length > 1 && <RunRooms part={messages.runs.room} rows={run.rooms} />}
      {run && !state.practice && (
        <p class="facts">
          <span>{t.attempt(run.attempt)}</span>
          {run.sumOfBest && <span>{t.sumOfBest(run.sumOfBest)}</span>}
        </p>
      )}
    </Menu>
  );
}

/** The run through the whole game that this level was part of, as it stands. */
function WholeRun({ whole }: { whole: WholeReport }) {
  const t = messages.runs;
  const remark = whole.practice ? messages.results.practice : whole.met ? '' : t.notMet(whole.name);
  return (
    <section class="whole-run">
      <p class="figure">
        <span class="small-caps">{t.wholeSoFar(whole.name, whole.done, whole.of)}</span>
        <span class="time">{whole.time}</span>
        {whole.delta && <span class={`delta ${leadOf(whole)}`}>{whole.delta}</span>}
        {remark && <span class="best">{remark}</span>}
      </p>
      <RunRooms part={t.level} rows={whole.levels} />
    </section>
  );
}
