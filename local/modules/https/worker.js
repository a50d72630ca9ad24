// Runs in a worker thread: sends one HTTP request and answers with plain data. Plain JavaScript, so that the thread
// needs no TypeScript loader, whoever starts it.
const { runAsWorker } = require('synckit');
const { Agent, interceptors, request } = require('undici');

const MAX_REDIRECTS = 5;

/** Agents by connect time-out, kept for their connections. */
const agents = new Map();

function agentFor(connectTimeout) {
  let agent = agents.get(connectTimeout);
  if (agent === undefined) {
    agent = new Agent({ connect: { timeout: connectTimeout }, headersTimeout: 0, bodyTimeout: 0 });
    agents.set(connectTimeout, agent);
  }
  return agent;
}

async function send({ method, url, headers, body, connectTimeout, totalTimeout, maxBytes }) {
  const signal = AbortSignal.timeout(totalTimeout);
  let dispatcher = agentFor(connectTimeout);
  // Only GET and HEAD are redirected; the answer to any other method is handed on as it came.
  if (method === 'GET' || method === 'HEAD') {
    dispatcher = dispatcher.compose(interceptors.redirect({ maxRedirections: MAX_REDIRECTS }));
  }
  const response = await request(url, { method, headers, body, dispatcher, signal });
  const chunks = [];
  let size = 0;
  for await (const chunk of response.body) {
    size += chunk.length;
    if (size > maxBytes) return { failure: 'TOO_LARGE' };
    chunks.push(chunk);
  }
  return { code: response.statusCode, headers: response.headers, body: Buffer.concat(chunks).toString('base64') };
}

/** Codes of the error and of what caused it: happy-eyeballs connects collect theirs in an AggregateError. */
function codeOf(error) {
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'TIMEOUT';
  return error.code ?? error.cause?.code ?? error.errors?.[0]?.code ?? error.name;
}

runAsWorker(async (message) => {
  try {
    return await send(message);
  } catch (error) {
    return { failure: codeOf(error) };
  }
});
