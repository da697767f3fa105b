// Runs cognito-local for as long as standard input stays open. However the program that started it ends, even when it is
// killed, the input closes, and neither a server nor its folder stays behind.
const fs = require('node:fs');
const path = require('node:path');

if (parseInt(process.versions.node, 10) < 20) {
  console.error(`cognito-local needs Node.js 20 or newer; this is ${process.version}.`);
  process.exit(1);
}

process.stdin.on('end', () => {
  try {
    fs.rmSync(process.cwd(), { recursive: true, force: true });
  } catch {
    // Windows keeps the folder of a running process; the program that started this one deletes it.
  }
  process.exit(0);
}).resume();

// Ctrl+C reaches every process of the terminal. The program that started the server still needs it to clean up.
process.on('SIGINT', () => {});

// npx puts the package's node_modules/.bin on the path, and the package stands beside that folder.
const server = process.env.PATH.split(path.delimiter)
  .map((folder) => path.join(folder, '..', 'cognito-local', 'lib', 'bin', 'start.js'))
  .find((file) => fs.existsSync(file));

require(server);
