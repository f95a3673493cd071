/** What the edge counts, as JSON: `node scripts/house/edge-stats-server.ts <Varnish's folder> <host> <port>`. */
import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import { promisify } from 'node:util';

const [folder = '', host, port] = process.argv.slice(2);
const run = promisify(execFile);
const counters = ['client_req', 'cache_hit', 'cache_miss', 's_pass', 's_pipe'].flatMap((name) => [
  '-f',
  `MAIN.${name}`,
]);

const server = createServer((request, response) => {
  if (request.url === '/health') return response.end('alive');
  run('varnishstat', ['-n', folder, '-j', ...counters], { timeout: 2000 }).then(
    ({ stdout }) => response.setHeader('content-type', 'application/json').end(stdout),
    (error: Error) => response.writeHead(503).end(error.message),
  );
});
server.listen(Number(port), host);

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
}
