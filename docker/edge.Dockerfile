# The edge: Varnish with its modules, and the program that tells what it counts. From the project's folder.
ARG NODE_IMAGE=node:24-bookworm-slim

FROM ${NODE_IMAGE}
RUN apt-get update \
 && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends gettext-base varnish varnish-modules \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /edge
COPY docker/edge.vcl docker/edge-entrypoint.sh docker/answers.sh scripts/house/edge-stats-server.ts ./
ENV BALANCER_NAME=balancer BALANCER_PORT=8081 EDGE_MEMORY=256m
# It compiles its configuration to a program: /tmp, the one place it writes to, has to allow to run that.
USER 1000:1000
EXPOSE 8080 8089
HEALTHCHECK --interval=5s --timeout=5s --start-period=30s --retries=6 CMD ["./answers.sh", "8080", "/edge/health"]
ENTRYPOINT ["./edge-entrypoint.sh"]
