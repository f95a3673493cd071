/**
 * How a container finds out whether its own process is well: exit 0 or 1. A clone is once it has started, also when it was
 * drained by hand; being asked for another address, a worker say, it looks there: `node docker/health.mjs <url>`.
 */
const url = process.argv[2] ?? `http://127.0.0.1:${process.env.PORT}/api/ready?startup`;
const response = await fetch(url).catch(() => null);
process.exit(response?.ok ? 0 : 1);
