// Runs cognito-local until standard input is closed. The input closes even if the parent process is killed, so neither the
// server nor its folder is left behind.
const fs = require('node:fs');
const path = require('node:path');

if (parseInt(process.versions.node, 10) < 20) {
  console.error(`cognito-local requires Node.js 20 or later; this is ${process.version}.`);
  process.exit(1);
}

process.stdin.on('end', () => {
  try {
    fs.rmSync(process.cwd(), { recursive: true, force: true });
  } catch {
    // On Windows, the folder of a running process cannot be deleted. The parent process deletes it.
  }
  process.exit(0);
}).resume();

// Ctrl+C reaches every process of the terminal. Ignore it: the parent process still needs the server to clean up.
process.on('SIGINT', () => {});

// npx adds the package's node_modules/.bin to the path. The package is next to that folder.
const library = process.env.PATH.split(path.delimiter)
  .map((folder) => path.join(folder, '..', 'cognito-local', 'lib'))
  .find((folder) => fs.existsSync(folder));

// cognito-local does not store the refresh token that it returns after a challenge. Amazon Cognito stores all of them.
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
