/**
 * LiveSplit's .lss files (version 1.7.0): a board's splits, golds and past runs, out and in.
 * Times are hh:mm:ss.fffffff, dates MM/dd/yyyy HH:mm:ss in UTC, booleans True and False.
 */
import { type History, MOST_RUNS, type PastRun } from './history.ts';
import { childOf, childrenOf, escapeXml, parseXml, type XmlElement } from './livesplitXml.ts';
import { addAttempt, createBoard, type Gold, type Segment, type Split, type Splits, stretchesOf } from './splits.ts';

const GAME = 'Hopeful, Almost';
const MAX_TEXT = 16 << 20;
const HOUR = 3600e7;
/** LiveSplit's unit, a ten-millionth of a second. */
const SECOND = 1e7;

/** The message says what is wrong with the file and what to do. */
export class LiveSplitError extends Error {}

const pad = (n: number, digits: number): string => String(n).padStart(digits, '0');

/** @param units ten-millionths of a second */
function formatSpan(units: number): string {
  const minutes = Math.floor((units % HOUR) / (60 * SECOND));
  const seconds = Math.floor((units % (60 * SECOND)) / SECOND);
  return `${pad(Math.floor(units / HOUR), 2)}:${pad(minutes, 2)}:${pad(seconds, 2)}.${pad(units % SECOND, 7)}`;
}
// rounded to the nearest unit, so that reading it gives the same tick
const formatTicks = (ticks: number): string => formatSpan(Math.round((ticks * SECOND) / 60));
const formatMs = (ms: number): string => formatSpan(Math.round(ms * (SECOND / 1000)));

/** Seconds, or null where there is no readable time. A day stands before a dot: `1.02:03:04`. */
function readSpan(element: XmlElement | undefined): number | null {
  const parts = /^(?:(\d{1,4})\.)?(\d{1,6}):(\d{1,2}):(\d{1,2}(?:\.\d{1,9})?)$/.exec(element?.text ?? '');
  if (parts === null) return null;
  const [days = '0', hours, minutes, seconds] = parts.slice(1);
  return ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds);
}

function formatDate(ms: number): string {
  const d = new Date(ms);
  const day = `${pad(d.getUTCMonth() + 1, 2)}/${pad(d.getUTCDate(), 2)}/${pad(d.getUTCFullYear(), 4)}`;
  return `${day} ${pad(d.getUTCHours(), 2)}:${pad(d.getUTCMinutes(), 2)}:${pad(d.getUTCSeconds(), 2)}`;
}

function readDate(text: string | undefined): number {
  const parts = /^(\d\d)\/(\d\d)\/(\d{4}) (\d\d):(\d\d):(\d\d)$/.exec(text ?? '');
  if (parts === null) return 0;
  const [month, day, year, hours, minutes, seconds] = parts.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return Date.UTC(year, month - 1, day, hours, minutes, seconds);
}

const tag = (name: string, inside: string, attributes = ''): string =>
  inside === '' ? `<${name}${attributes} />` : `<${name}${attributes}>${inside}</${name}>`;

const timeTags = ({ time, real }: Split): string =>
  tag('RealTime', formatMs(real)) + tag('GameTime', formatTicks(time));

/** One row a segment of what a run took for it: '' where it was passed by, undefined where it was not reached. */
function segmentRows(splits: Splits): (string | undefined)[] {
  const rows: (string | undefined)[] = splits.map(() => undefined);
  rows.fill('', 0, splits.findLastIndex((split) => split !== null) + 1);
  for (const { from, to, time } of stretchesOf(splits)) rows[to] = timeTags({ time, real: realOf(splits, from, to) });
  return rows;
}

const realOf = (splits: Splits, from: number, to: number): number =>
  Math.max(0, splits[to]!.real - (from < 0 ? 0 : splits[from]!.real));

function attemptTag(run: PastRun): string {
  const started = ` started="${formatDate(run.started)}" isStartedSynced="True"`;
  const ended = ` ended="${formatDate(run.ended)}" isEndedSynced="True"`;
  const last = run.splits.at(-1);
  return tag('Attempt', last == null ? '' : timeTags(last), ` id="${run.id}"${started}${ended}`);
}

function bestTag(history: History, index: number): string {
  const gold = history.board.golds.find(({ from, to }) => from === index - 1 && to === index);
  if (gold === undefined) return '<BestSegmentTime />';
  const reals = [...history.runs.map((run) => run.splits), history.board.pb ?? []]
    .filter((splits) => splits[index] != null && (index === 0 || splits[index - 1] != null))
    .map((splits) => realOf(splits, index - 1, index));
  const real = reals.length === 0 ? Math.round((gold.time * 1000) / 60) : Math.min(...reals);
  return tag('BestSegmentTime', timeTags({ time: gold.time, real }));
}

function segmentTag(history: History, segment: Segment, index: number, rows: (string | undefined)[][]): string {
  const split = history.board.pb?.[index];
  const times = history.runs.flatMap((run, i) => {
    const row = rows[i]![index];
    return row === undefined ? [] : [tag('Time', row, ` id="${run.id}"`)];
  });
  return [
    '    <Segment>',
    `      <Name>${escapeXml(segment.name)}</Name>`,
    '      <Icon />',
    `      <SplitTimes>${tag('SplitTime', split == null ? '' : timeTags(split), ' name="Personal Best"')}</SplitTimes>`,
    `      ${bestTag(history, index)}`,
    `      ${tag('SegmentHistory', times.join(''))}`,
    '    </Segment>',
  ].join('\n');
}

/** The text of an .lss file. @param category its name, as shown */
export function exportLss(history: History, category: string): string {
  const { board, runs } = history;
  const rows = runs.map((run) => segmentRows(run.splits));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<Run version="1.7.0">',
    '  <GameIcon />',
    `  <GameName>${GAME}</GameName>`,
    `  <CategoryName>${escapeXml(category)}</CategoryName>`,
    '  <LayoutPath></LayoutPath>',
    '  <Metadata>',
    '    <Run id="" />',
    '    <Platform usesEmulator="False">Web Browser</Platform>',
    '    <Region></Region>',
    '    <Variables />',
    '  </Metadata>',
    '  <Offset>00:00:00</Offset>',
    `  <AttemptCount>${board.attempts}</AttemptCount>`,
    `  <AttemptHistory>${runs.map(attemptTag).join('')}</AttemptHistory>`,
    '  <Segments>',
    ...board.segments.map((segment, i) => segmentTag(history, segment, i, rows)),
    '  </Segments>',
    '  <AutoSplitterSettings />',
    '</Run>',
    '',
  ].join('\n');
}

/** Game time where there is one; a file that only knows real time gives that for both. */
function readTimes(element: XmlElement | undefined): Split | null {
  const game = readSpan(childOf(element, 'GameTime'));
  const real = readSpan(childOf(element, 'RealTime'));
  const seconds = game ?? real;
  if (seconds === null) return null;
  return { time: Math.round(seconds * 60), real: Math.round((real ?? seconds) * 1000) };
}

function readRun(attempt: XmlElement, segments: XmlElement[]): PastRun | null {
  const id = attempt.attributes.id ?? '';
  if (!/^\d{1,9}$/.test(id)) return null;
  const splits: Splits = [];
  let time = 0;
  let real = 0;
  for (const segment of segments) {
    const row = childrenOf(childOf(segment, 'SegmentHistory'), 'Time').find((t) => t.attributes.id === id);
    const spent = readTimes(row);
    time += spent?.time ?? 0;
    real += spent?.real ?? 0;
    splits.push(spent === null ? null : { time, real });
  }
  const { started, ended } = attempt.attributes;
  const end = readTimes(attempt);
  if (end !== null) splits[splits.length - 1] = end;
  return { id: Number(id), started: readDate(started), ended: readDate(ended), finished: end !== null, splits };
}

/** The best time of each segment, and of each stretch that a run in the file did. */
function readGolds(elements: XmlElement[], runs: PastRun[], segments: Segment[]): Gold[] {
  let board = createBoard(segments);
  for (const run of runs) board = addAttempt(board, run.splits).board;
  const single = elements.flatMap((element, to): Gold[] => {
    const best = readTimes(childOf(element, 'BestSegmentTime'));
    return best === null ? [] : [{ from: to - 1, to, time: best.time }];
  });
  return [...board.golds.filter(({ from, to }) => !single.some((g) => g.from === from && g.to === to)), ...single];
}

/** A history from the text of an .lss file, for a board of these segments. Throws a LiveSplitError. */
export function importLss(text: string, id: string, segments: Segment[]): History {
  if (text.length > MAX_TEXT) throw new LiveSplitError('it is too large for a splits file');
  let root: XmlElement;
  try {
    root = parseXml(text);
  } catch (cause) {
    throw new LiveSplitError(`it is not a splits file (${(cause as Error).message}); export one from LiveSplit`);
  }
  if (root.name !== 'Run') throw new LiveSplitError(`it holds a <${root.name}>; a splits file holds a <Run>`);
  const elements = childrenOf(childOf(root, 'Segments'), 'Segment');
  if (elements.length !== segments.length) {
    throw new LiveSplitError(
      `it has ${elements.length} segments, this board has ${segments.length}; add or remove segments to match`,
    );
  }
  const attempts = childrenOf(childOf(root, 'AttemptHistory'), 'Attempt').slice(-MOST_RUNS);
  const runs = attempts.flatMap((attempt) => readRun(attempt, elements) ?? []);
  const pb = elements.map((element) =>
    readTimes(
      childrenOf(childOf(element, 'SplitTimes'), 'SplitTime').find((t) => t.attributes.name === 'Personal Best'),
    ),
  );
  const counted = Number(/^\d{1,9}$/.exec(childOf(root, 'AttemptCount')?.text ?? '')?.[0] ?? 0);
  return {
    id,
    runs,
    board: {
      segments,
      attempts: Math.max(counted, runs.length, ...runs.map((run) => run.id)),
      finished: runs.filter((run) => run.finished).length,
      pb: pb.at(-1) == null ? null : pb,
      golds: readGolds(elements, runs, segments),
    },
  };
}
