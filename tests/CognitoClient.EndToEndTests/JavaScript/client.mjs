// amazon-cognito-identity-js, with promises in place of its callbacks.
import { requirePackage } from './packages.mjs';

const sdk = requirePackage('amazon-cognito-identity-js');

export function connect({ endpoint, poolId, clientId }) {
  return new sdk.CognitoUserPool({ UserPoolId: poolId, ClientId: clientId, endpoint, Storage: createStorage() });
}

// By default, all user pools of a process keep their tokens and devices in the same place.
function createStorage() {
  const items = new Map();
  return {
    setItem: (key, value) => items.set(key, value),
    getItem: (key) => items.get(key) ?? null,
    removeItem: (key) => items.delete(key),
    clear: () => items.clear(),
  };
}

export function userOf(pool, username, flow) {
  const user = new sdk.CognitoUser({ Username: username, Pool: pool, Storage: pool.storage });
  if (flow) user.setAuthenticationFlowType(flow);
  return user;
}

// The name of what comes next: a challenge, a success, or an error with its code and message.
export function step(call) {
  return new Promise((resolve) => call({
    onSuccess: (session, necessary) => resolve({ name: 'signed in', session, necessary }),
    onFailure: (error) => resolve({ name: `${error.code}: ${error.message}` }),
    newPasswordRequired: (attributes, required) => resolve({ name: 'NEW_PASSWORD_REQUIRED', attributes, required }),
    mfaRequired: (name, parameters) => resolve({ name, parameters }),
    totpRequired: (name, parameters) => resolve({ name, parameters }),
    selectMFAType: (name, parameters) => resolve({ name, parameters }),
    mfaSetup: (name, parameters) => resolve({ name, parameters }),
    customChallenge: (parameters) => resolve({ name: 'CUSTOM_CHALLENGE', parameters }),
    associateSecretCode: (secret) => resolve({ name: 'secret', secret }),
    inputVerificationCode: (data) => resolve({ name: 'code sent', data }),
  }));
}

// The same for methods that take a callback of error and result.
export function done(call) {
  return new Promise((resolve) => call((error, result) =>
    resolve(error ? { name: `${error.code}: ${error.message}` } : { name: 'done', result })));
}

export function signIn(user, password) {
  const details = new sdk.AuthenticationDetails({ Username: user.getUsername(), Password: password });
  return step((callback) => user.authenticateUser(details, callback));
}

export function signInByChallenges(user) {
  return step((callback) => user.initiateAuth(new sdk.AuthenticationDetails({ Username: user.getUsername() }), callback));
}

// The last code that was sent to the user: the same one always, or from the host of in-memory user pools.
export async function lastCode({ endpoint, username, code }) {
  return code ?? (await fetch(new URL(`/codes/${encodeURIComponent(username)}`, endpoint))).text();
}

export function attribute(name, value) {
  return new sdk.CognitoUserAttribute({ Name: name, Value: value });
}

// What the tests look at: the steps that were gone, and the last access token.
export function outcome(steps, more = {}) {
  const session = steps.findLast((one) => one.session?.getAccessToken)?.session;
  return { steps: steps.map((one) => one.name), accessToken: session?.getAccessToken().getJwtToken(), ...more };
}
