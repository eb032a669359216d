# syntax=docker/dockerfile:1
# docker build --secret id=actions_key,env=NEXT_SERVER_ACTIONS_ENCRYPTION_KEY --tag keepsake .
# docker run --read-only --tmpfs /tmp --env SESSION_SECRET --publish 3000:3000 keepsake
# The version is that of "node" in package.json.
FROM node:24.21.0-slim AS build
RUN install -d -o node /app
# The build compiles what the server runs. Node uses that only with its own version and for its own user.
USER node
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
# Named one by one, so that no secret and no local file comes in, and only these are sent to Docker.
COPY next.config.js tsconfig.json proxy.ts instrumentation.ts ./
COPY app app
COPY lib lib
# The pattern, because an app may have no such folder.
COPY publi[c] public/
# A build argument could be read in the history of the image.
RUN --mount=type=secret,id=actions_key,env=NEXT_SERVER_ACTIONS_ENCRYPTION_KEY npm run build

FROM node:24.21.0-slim
# Docker sets HOSTNAME to the name of the container, and the server would listen there only.
ENV NODE_ENV=production HOSTNAME=0.0.0.0 PORT=3000
WORKDIR /app
COPY --from=build /app/.next/standalone ./
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --start-period=10s CMD ["node", "-e", "fetch(`http://localhost:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server.js"]
