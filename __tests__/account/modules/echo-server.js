// A server in a thread of its own: a synchronous request stops the thread that sends it.
const { createServer } = require('node:http');
const { parentPort } = require('node:worker_threads');

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const { method, url, headers } = request;
    if (url === '/redirect') return response.writeHead(302, { location: '/landed' }).end('moved');
    if (url === '/slow') return;
    if (url === '/drop') return request.socket.destroy();
    if (url === '/large') return response.end(Buffer.alloc(10 * 1024 * 1024 + 1, 'x'));
    const code = Number(/^\/code\/(\d+)/.exec(url)?.[1] ?? 200);
    response.setHeader('X-Twice', ['one', 'two']);
    response.setHeader('content-type', 'application/json');
    response.writeHead(code);
    response.end(JSON.stringify({ method, url, headers, body: Buffer.concat(chunks).toString('utf8') }));
  });
});
server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
