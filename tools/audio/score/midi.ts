/**
 * A minimal Standard MIDI File (type 0), 1000 ticks a second. Written here because a bank select only counts before the
 * program change, which the libraries turn round.
 */
export interface MidiEvent {
  seconds: number;
  data: number[];
  /** among events of one moment */
  order: number;
}
function variableLength(n: number): number[] {
  const out = [n & 127];
  for (let rest = n >> 7; rest > 0; rest >>= 7) out.unshift((rest & 127) | 128);
  return out;
}
export function midiFile(events: MidiEvent[], patch: { bank: number; program: number }): Buffer {
  const tick = (e: MidiEvent): number => Math.round(e.seconds * 1000);
  const setup: MidiEvent[] = [
    { seconds: 0, data: [0xb0, 0, patch.bank], order: -3 },
    { seconds: 0, data: [0xb0, 32, 0], order: -2 },
    { seconds: 0, data: [0xc0, patch.program], order: -1 },
  ];
  const sorted = [...setup, ...events].sort((a, b) => tick(a) - tick(b) || a.order - b.order);
  const body = [0, 0xff, 0x51, 3, 0x0f, 0x42, 0x40]; // a second a beat
  let last = 0;
  for (const e of sorted) {
    body.push(...variableLength(tick(e) - last), ...e.data);
    last = tick(e);
  }
  body.push(...variableLength(2000), 0xff, 0x2f, 0);
  const head = Buffer.from('4d546864000000060000000103e84d54726b00000000', 'hex');
  head.writeUInt32BE(body.length, 18);
  return Buffer.concat([head, Buffer.from(body)]);
}
