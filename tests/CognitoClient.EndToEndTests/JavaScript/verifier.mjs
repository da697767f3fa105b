// aws-jwt-verify, with the keys of a server of the tests in place of the service's.
import { requirePackage } from './packages.mjs';

const { CognitoJwtVerifier } = requirePackage('aws-jwt-verify');
const { SimpleJwksCache } = requirePackage('aws-jwt-verify/jwk');

export async function verify({ endpoint, checks }) {
  const fetched = [];
  const jwksCache = new SimpleJwksCache({
    fetcher: {
      fetch: async (uri) => {
        fetched.push(uri);
        return (await fetch(new URL(new URL(uri).pathname, endpoint))).arrayBuffer();
      },
    },
  });
  const results = [];
  for (const { token, ...properties } of checks) {
    results.push(await check(CognitoJwtVerifier.create(properties, { jwksCache }), token));
  }
  return { results, fetched };
}

async function check(verifier, token) {
  try {
    return { payload: await verifier.verify(token) };
  } catch (error) {
    return { error: error.constructor.name, message: error.message };
  }
}
