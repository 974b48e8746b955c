# syntax=docker/dockerfile:1
FROM node:24-bookworm-slim AS build
WORKDIR /podworko
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
# The bundle is made here, so that the running container writes nothing but its data.
RUN npm start -- --build && npm prune --omit=dev

FROM node:24-bookworm-slim
ENV NODE_ENV=production DATA_DIR=/data HOST=0.0.0.0
WORKDIR /podworko
COPY --from=build --chown=node:node /podworko ./
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + '/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "bin/start.ts"]
