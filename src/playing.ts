/** All that the title does without: one piece, fetched while the title is looked at. */

export { ink, sniffs } from 'virtual:story/words/en';
export { loadLevel } from './levels.ts';
export { createPlay } from './play.ts';
export { resumable } from './run/autosave.ts';
export { createRuns } from './runner/runner.ts';
export { createSceneAgain } from './sceneAgain.ts';
export { tellLevel } from './story/reading.ts';
export { createStory } from './story/story.ts';
export { LevelScene } from './view/scenes/levelScene.ts';
