import cliProgress from 'cli-progress';
import { printable } from './printable.ts';

type Progress = (done: number, total: number, name: string | null) => void;

/** Shows how far a long piece of work is: a bar in a terminal where there is more than one thing, else plain lines. */
export function showProgress(stream: NodeJS.WriteStream): Progress {
  let bar: cliProgress.SingleBar | null = null;
  return (done, total, name) => {
    if (!stream.isTTY || total < 2) {
      if (name !== null) stream.write(`Reading ${done + 1} of ${total}: ${printable(name)}\n`);
      return;
    }
    bar ??= startBar(stream, total);
    bar.update(done, { name: name === null ? '' : printable(name, NAME_LENGTH) });
    if (name === null) bar.stop();
  };
}

/** Longer names would wrap in a narrow terminal, where the bar could no longer be redrawn in place. */
const NAME_LENGTH = 40;

function startBar(stream: NodeJS.WriteStream, total: number): cliProgress.SingleBar {
  const format = '{bar} {value} of {total} {name}';
  const options = { stream, format, barsize: 24, hideCursor: true, clearOnComplete: true };
  const bar = new cliProgress.SingleBar(options, cliProgress.Presets.shades_classic);
  bar.start(total, 0, { name: '' });
  return bar;
}
