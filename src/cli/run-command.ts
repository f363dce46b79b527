import { describeError, UserError } from '../errors.ts';

/** Runs a command: its number is the exit status, bad usage or input is 2 with one sentence, a fault of ours is 1. */
export async function runCommand(run: () => Promise<number>): Promise<void> {
  // A reader that stops early ("| head") is no fault.
  process.stdout.on('error', (cause: NodeJS.ErrnoException) => process.exit(cause.code === 'EPIPE' ? 0 : 1));
  try {
    process.exitCode = await run();
  } catch (cause) {
    process.stderr.write(`${cause instanceof UserError ? cause.message : describeError(cause)}\n`);
    process.exitCode = cause instanceof UserError ? 2 : 1;
  }
}
