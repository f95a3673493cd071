# The balancer: HAProxy, which finds the clones by name. From the project's folder.
ARG DEBIAN_IMAGE=debian:bookworm-slim

FROM ${DEBIAN_IMAGE}
RUN apt-get update \
 && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends gettext-base haproxy \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /balancer
COPY docker/haproxy.cfg docker/resolvers.cfg docker/balancer-entrypoint.sh docker/answers.sh ./
# The name that all clones have in the network, and how many it is ready to find there.
ENV WEB_NAME=web WEB_PORT=3000 WEB_MOST=20
USER 1000:1000
EXPOSE 8081 8087
# It lives as long as it answers: whether any clone does, too, is for the edge to ask.
HEALTHCHECK --interval=5s --timeout=5s --start-period=10s --retries=6 CMD ["./answers.sh", "8087", "/metrics"]
# Requests under way are finished.
STOPSIGNAL SIGUSR1
ENTRYPOINT ["./balancer-entrypoint.sh"]
