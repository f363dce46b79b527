import { execFileSync } from 'node:child_process';
import { RUN } from '../../src/root.ts';

/** Before any test, so that the many that start a process of their own do not each wait for the compiler. */
export default function compileOnce(): void {
  execFileSync(process.execPath, [RUN], { stdio: 'inherit' });
}
