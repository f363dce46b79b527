import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** What tells one process from all others. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly host: string;
  /** The start of the machine and the container's own numbering: within them a pid means one process. Linux only. */
  readonly space: string | null;
  /** When the process started, in ticks since the machine did: a pid that is given again has another. Linux only. */
  readonly started: string | null;
}

export function readOwnIdentity(): ProcessIdentity {
  return {
    pid: process.pid,
    host: hostname(),
    space: readSpace(),
    started: readStart(process.pid)?.started ?? null,
  };
}

/** Whether a process is running; null where that cannot be told from here: another machine, another container. */
export function isRunning(other: ProcessIdentity, own = readOwnIdentity()): boolean | null {
  if (other.host !== own.host || other.space !== own.space) return null;
  const start = readStart(other.pid);
  if (start !== null && other.started !== null) return start.started === other.started && !start.isDead;
  return canBeSignalled(other.pid) ? null : false;
}

function readSpace(): string | null {
  try {
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return null;
  }
}

/** Fields 3 (state) and 22 (start time) of proc(5) `stat`; the second field is a name that may hold anything. */
function readStart(pid: number): { started: string; isDead: boolean } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const started = fields[19];
    return started === undefined ? null : { started, isDead: /^[ZX]/.test(fields[0] ?? '') };
  } catch {
    return null;
  }
}

function canBeSignalled(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
