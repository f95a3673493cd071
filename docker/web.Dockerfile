# Web and worker: one image, which is one release. From the project's folder: docker build -f docker/web.Dockerfile .
ARG NODE_IMAGE=node:24-bookworm-slim

FROM ${NODE_IMAGE} AS packages
WORKDIR /app
# Where packages come from, where that is not npm's own registry.
ARG NPM_CONFIG_REGISTRY
COPY package.json package-lock.json ./
# As scripts/bootstrap.mjs: the versions of the lock. No package needs to run anything, and what tests, checks and a local
# house need stays out.
RUN npm pkg delete optionalDependencies devDependencies.node devDependencies.vitest devDependencies.knip \
    devDependencies.@biomejs/biome devDependencies.@playwright/test devDependencies.@axe-core/playwright \
    devDependencies.dependency-cruiser devDependencies.smtp-server \
 && npm install --no-save --no-audit --no-fund --ignore-scripts --loglevel=error

# From here on nobody outside is asked for anything.
FROM packages AS build
COPY . .
# The commit. Left empty, a release is called by what it is made of.
ARG LEVAIN_RELEASE
RUN node scripts/prisma/cli.ts generate && node scripts/release/build.ts /image && rm -rf .next

FROM ${NODE_IMAGE}
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1
# Next's server: where it listens, that the shop itself minds the signals (app/_lib/lifecycle.ts), and that it keeps an idle
# connection longer than the balancer does.
ENV HOSTNAME=0.0.0.0 PORT=3000 NEXT_MANUAL_SIG_HANDLE=true KEEP_ALIVE_TIMEOUT=75000
ENV WORKER_HOST=0.0.0.0 WORKER_PORT=8101
# For who runs the storage for one machine in it (docker/compose.yaml): a volume takes over whose this is.
RUN install -d -o 1000 -g 1000 /storage
WORKDIR /app
COPY docker/web-entrypoint.sh docker/make-secrets.sh docker/answers.sh ./docker/
COPY --from=build /image ./
USER 1000:1000
EXPOSE 3000 8101
# A clone is well once it has started, also when it was drained by hand. Asked without a Node of its own, which would take
# from each container more than an idle clone does.
HEALTHCHECK --interval=5s --timeout=5s --start-period=120s --retries=6 \
  CMD ["docker/answers.sh", "3000", "/api/ready?startup"]
ENTRYPOINT ["docker/web-entrypoint.sh"]
# A worker is the same with: node workers/index.ts
CMD ["node", "server.js"]
