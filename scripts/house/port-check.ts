import { execFileSync } from 'node:child_process';
import { connect, createServer } from 'node:net';
import { Trouble } from './trouble.ts';

/** @throws Trouble that names the first port that somebody else has, and them where the system tells */
export async function requireFreePorts(ports: readonly { name: string; port: number }[], first: number): Promise<void> {
  for (const { name, port } of ports) {
    if (await isFree(port)) continue;
    const holder = findHolder(port);
    throw new Trouble(
      `Port ${port}, meant for ${name}, is taken${holder ? ` by ${holder}` : ''}.`,
      `End that, or choose another block of ports: npm start -- --port ${first < 60_000 ? first + 1000 : 8080}`,
    );
  }
}

async function isFree(port: number): Promise<boolean> {
  return !(await answers(port, '127.0.0.1')) && !(await answers(port, '::1')) && (await canListen(port));
}

function answers(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host, timeout: 500 });
    const settle = (answer: boolean) => () => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', settle(true)).once('error', settle(false)).once('timeout', settle(false));
  });
}

function canListen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1' }, () => server.close(() => resolve(true)));
  });
}

/** "redis-server (pid 123)", or '' when neither lsof nor ss is there or allowed to tell. */
function findHolder(port: number): string {
  const lsof = read('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc']);
  const [pid, command] = [lsof.match(/^p(\d+)/m)?.[1], lsof.match(/^c(.+)/m)?.[1]];
  if (pid) return `${command ?? 'a process'} (pid ${pid})`;
  const ss = read('ss', ['-ltnpH', `sport = :${port}`]).match(/\("([^"]+)",pid=(\d+)/);
  return ss ? `${ss[1]} (pid ${ss[2]})` : '';
}

function read(command: string, args: string[]): string {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 5000 });
  } catch {
    return '';
  }
}
