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
const library = process.env.PATH.split(path.delimiter)
  .map((folder) => path.join(folder, '..', 'cognito-local', 'lib'))
  .find((folder) => fs.existsSync(folder));

// cognito-local forgets the refresh token that it gives for the answer to a challenge. Amazon Cognito remembers every one.
const operation = require.resolve(path.join(library, 'targets', 'respondToAuthChallenge.js'));
const { RespondToAuthChallenge } = require(operation);
require.cache[operation].exports = {
  RespondToAuthChallenge: (services) => {
    const respond = RespondToAuthChallenge(services);
    return async (context, request) => {
      const response = await respond(context, request);
      if (response.AuthenticationResult) {
        const pool = await services.cognito.getUserPoolForClientId(context, request.ClientId);
        const user = await pool.getUserByUsername(context, request.ChallengeResponses.USERNAME);
        await pool.storeRefreshToken(context, response.AuthenticationResult.RefreshToken, user);
      }
      return response;
    };
  },
};

require(path.join(library, 'bin', 'start.js'));
