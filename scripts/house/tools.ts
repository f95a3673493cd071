import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findOnPath } from './find-on-path.ts';
import { tail } from './log-tail.ts';
import { Trouble } from './trouble.ts';

export type ToolName = 'redis' | 'varnish' | 'haproxy' | 'chromium' | 'wrk';

type Tool = {
  commands: string[];
  apt: string[];
  brew: string[];
  /** What Debian's packages would run by themselves. */
  services: string[];
  /** Commands that do as well where there is no better. */
  instead?: string[];
  isComplete?: () => boolean;
};

const tools: Record<ToolName, Tool> = {
  redis: {
    commands: ['redis-server', 'valkey-server'],
    apt: ['redis-server'],
    brew: ['redis'],
    services: ['redis-server'],
  },
  varnish: {
    commands: ['varnishd'],
    apt: ['varnish', 'varnish-modules'],
    brew: ['varnish'],
    services: ['varnish'],
    isComplete: hasModules,
  },
  haproxy: { commands: ['haproxy'], apt: ['haproxy'], brew: ['haproxy'], services: ['haproxy'] },
  /** Only the browser tests need it. Without windows it takes two thirds of a whole browser's time. */
  chromium: {
    commands: ['chromium-headless-shell'],
    instead: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    apt: ['chromium-headless-shell'],
    brew: ['--cask', 'chromium'],
    services: [],
  },
  /** What the lab puts load on the shop with. */
  wrk: { commands: ['wrk'], apt: ['wrk'], brew: ['wrk'], services: [] },
};

/**
 * Where each tool is; what is missing is installed first, with apt (as root, or with a sudo that asks nothing) or brew. Root
 * also gets the better one of two, if it can be had.
 * @throws Trouble that says exactly what to type
 */
export async function requireTools<N extends ToolName>(
  names: readonly N[],
  { log, note }: { log: string; note?: (text: string) => void },
): Promise<Record<N, string>> {
  const missing = names.filter((name) => !findTool(name));
  if (missing.length > 0) await install(missing, { log, note });
  const replaced = names.filter((name) => !findOnPath(...tools[name].commands));
  if (replaced.length > 0 && process.getuid?.() === 0) await install(replaced, { log, note }).catch(() => {});
  const still = names.filter((name) => !findTool(name));
  if (still.length > 0) throw cannotInstall(still, '');
  return Object.fromEntries(names.map((name) => [name, findTool(name)])) as Record<N, string>;
}

/** The path of the tool's command; null when it, or something that belongs to it, is missing. */
export function findTool(name: ToolName): string | null {
  const { commands, instead = [], isComplete } = tools[name];
  const command = findOnPath(...commands, ...instead) ?? (name === 'chromium' ? chromiumOnMac() : null);
  return command && (isComplete?.() ?? true) ? command : null;
}

async function install(names: readonly ToolName[], { log, note }: { log: string; note?: (text: string) => void }) {
  const steps = installSteps(names);
  if (!steps) throw cannotInstall(names, '');
  note?.(`installing ${names.join(', ')}`);
  for (const step of steps) {
    if ((await runLogged(step, log)) !== 0) throw cannotInstall(names, tail({ file: log }));
  }
  if (existsSync('/run/systemd/system')) {
    /** The packages start services of their own, which nobody asked for. */
    await runLogged([...asRoot(), 'systemctl', 'disable', '--now', ...names.flatMap((n) => tools[n].services)], log);
  }
}

async function runLogged([command = '', ...args]: readonly string[], log: string): Promise<number> {
  const descriptor = openSync(log, 'a');
  const env = { ...process.env, HOMEBREW_NO_AUTO_UPDATE: '1' };
  const child = spawn(command, args, { stdio: ['ignore', descriptor, descriptor], env });
  closeSync(descriptor);
  return new Promise((resolve) => child.once('error', () => resolve(-1)).once('close', (code) => resolve(code ?? -1)));
}

function installSteps(names: readonly ToolName[]): string[][] | null {
  const brew = findOnPath('brew');
  if (process.platform === 'darwin') return brew ? names.map((name) => [brew, 'install', ...tools[name].brew]) : null;
  if (!findOnPath('apt-get')) return null;
  const apt = [...asRoot(), 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  return [
    [...apt, 'update', '-qq'],
    [...apt, 'install', '-y', '--no-install-recommends', ...packagesOf(names)],
  ];
}

/** With a sudo that rather fails than asks for a password. */
function asRoot(): string[] {
  return process.getuid?.() === 0 ? [] : ['sudo', '-n'];
}

function packagesOf(names: readonly ToolName[]): string[] {
  return names.flatMap((name) => tools[name].apt);
}

function cannotInstall(names: readonly ToolName[], detail: string): Trouble {
  const onMac = process.platform === 'darwin';
  const wayOut = onMac
    ? `Type: ${names.map((name) => `brew install ${tools[name].brew.join(' ')}`).join(' && ')}${modulesHint(names)}`
    : `Type: sudo apt-get update && sudo apt-get install -y ${packagesOf(names).join(' ')}\nthen start again. On other systems install the packages of the same name.`;
  return new Trouble(`These are missing and could not be installed: ${names.join(', ')}.\n${detail}`.trim(), wayOut);
}

function modulesHint(names: readonly ToolName[]): string {
  if (!names.includes('varnish')) return '';
  return '\nand build varnish-modules (vmods xkey and var) for it: https://github.com/varnish/varnish-modules';
}

function hasModules(): boolean {
  const multiarch = process.platform === 'linux' ? readdirSync('/usr/lib').map((name) => join('/usr/lib', name)) : [];
  const folders = [...multiarch, '/usr/lib', '/usr/lib64', '/usr/local/lib', '/opt/homebrew/lib'];
  return ['xkey', 'var'].every((name) =>
    folders.some((folder) => existsSync(join(folder, 'varnish', 'vmods', `libvmod_${name}.so`))),
  );
}

function chromiumOnMac(): string | null {
  const candidates = [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ];
  return candidates.find((file) => existsSync(file)) ?? null;
}
