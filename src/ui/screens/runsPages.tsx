/** Gives the interface its pages about runs; their code comes with the first level. */
import type { Ui } from '../app.tsx';
import { RunsPage, type RunsPageActions, type RunsPageState } from './runs.tsx';
import { PracticePage, type PracticePageActions, type PracticePageState } from './runsPractice.tsx';
import { type ProofActions, ProofPage, type ProofState } from './runsProof.tsx';
import { WatchPage, type WatchPageProps } from './runsWatch.tsx';

/** Each sets what its page shows; `ui.push` opens it. */
export interface RunPages {
  level(state: RunsPageState, actions: RunsPageActions): void;
  practice(state: PracticePageState, actions: PracticePageActions): void;
  proof(state: ProofState, actions: ProofActions): void;
  watch(props: WatchPageProps): void;
}

export const createRunPages = (ui: Ui): RunPages => ({
  level(state, actions) {
    ui.provide('runs', () => <RunsPage state={state} actions={actions} />, actions.back);
    ui.redraw();
  },
  practice(state, actions) {
    ui.provide('practice', () => <PracticePage state={state} actions={actions} />, actions.back);
    ui.redraw();
  },
  proof(state, actions) {
    ui.provide('proof', () => <ProofPage state={state} actions={actions} />, actions.close);
    ui.redraw();
  },
  watch(props) {
    ui.provide('watch', () => <WatchPage {...props} />, props.close);
  },
});
