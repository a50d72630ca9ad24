// Runs in a worker thread: servers on loopback that N/sftp cannot get on with, by what is odd about each.
const { generateKeyPairSync } = require('node:crypto');
const { createServer } = require('node:net');
const { parentPort } = require('node:worker_threads');
const { Server, utils } = require('ssh2');

const ecdsa = generateKeyPairSync('ec', {
  namedCurve: 'P-256',
  privateKeyEncoding: { type: 'sec1', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
}).privateKey;
/** ssh2 1.17 drops leading zero bytes of a key it generates, and refuses what is left: about one in 170. */
function ed25519Key() {
  const key = utils.generateKeyPairSync('ed25519').private;
  return utils.parseKey(key) instanceof Error ? ed25519Key() : key;
}

const nobody = (connection) => connection.on('error', () => {});

const servers = {
  /** Offers a cipher that NetSuite's older list does not have. */
  cbc: new Server({ hostKeys: [ecdsa], algorithms: { cipher: ['aes256-cbc'] } }, nobody),
  ed25519: new Server({ hostKeys: [ed25519Key()] }, nobody),
  silent: createServer(() => {}),
  closing: createServer((socket) => socket.destroy()),
};

const ports = {};
let left = Object.keys(servers).length;
for (const [name, server] of Object.entries(servers)) {
  server.listen(0, '127.0.0.1', () => {
    ports[name] = server.address().port;
    left -= 1;
    if (left === 0) {
      parentPort.postMessage({ ports, hostKey: utils.parseKey(ecdsa).getPublicSSH().toString('base64') });
    }
  });
}
