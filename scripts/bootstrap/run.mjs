import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { ROOT } from './project.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Runs a program in our place: our terminal, our signals, and its end is our end. Resolves with the exit code. */
export function runAsOurselves(program, args, { env = process.env, cwd = ROOT } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: 'inherit' });
    const forward = (signal) => {
      // Ctrl-C has already reached the child through the terminal; twice would mean "at once" to it.
      if (signal === 'SIGINT' && process.stdin.isTTY) return;
      child.kill(signal);
    };
    for (const signal of SIGNALS) process.on(signal, forward);
    const watch = watchNpm(() => child.kill('SIGTERM'));
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      clearInterval(watch);
      for (const name of SIGNALS) process.off(name, forward);
      resolve(code ?? endedBy(signal));
    });
  });
}

/** The exit code of a program that a signal ended. */
const endedBy = (signal) => 128 + (constants.signals[signal] ?? 0);

/** By a signal: the person has had enough, whatever was to come included. */
export const isEnded = (code) => code === endedBy('SIGINT') || code === endedBy('SIGTERM');

/** npm runs us through a shell, and a signal sent to npm ends that shell without ever reaching us. */
function watchNpm(gone) {
  if (!process.env.npm_lifecycle_event) return undefined;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    gone();
  }, 250);
  return watch.unref();
}

/**
 * Runs a program silently. Resolves with its exit code and everything it printed; whoever was told to end counts as ended
 * by that signal, whatever it made of it.
 */
export function runQuietly(program, args, { env = process.env, cwd = ROOT, timeout = 0 } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env, timeout, killSignal: 'SIGKILL', stdio: ['ignore', 'pipe', 'pipe'] });
    let told;
    const stop = (signal) => {
      told = signal;
      child.kill(signal);
    };
    for (const name of SIGNALS) process.on(name, stop);
    const watch = watchNpm(() => stop('SIGTERM'));
    let output = '';
    let stdout = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
      stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    const end = (code, more = '') => {
      clearInterval(watch);
      for (const name of SIGNALS) process.off(name, stop);
      resolve({ code: told ? endedBy(told) : code, output: output + more, stdout });
    };
    child.on('error', (error) => end(127, error.message));
    child.on('close', (code, signal) => end(code ?? endedBy(signal)));
  });
}

export function tail(text, lines = 25) {
  return text.trimEnd().split('\n').slice(-lines).join('\n');
}
