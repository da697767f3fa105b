// The AWS SDK for JavaScript: one call, or all pages of a list.
import { requirePackage } from './packages.mjs';

const sdk = requirePackage('@aws-sdk/client-cognito-identity-provider');

export function sdkCall({ endpoint, region, operation, input }) {
  return attempt(endpoint, region, async (client) => {
    const { $metadata, ...output } = await client.send(new sdk[`${operation}Command`](input));
    return { output, status: $metadata.httpStatusCode, requestId: $metadata.requestId, dates: dates(output) };
  });
}

export function sdkPages({ endpoint, region, operation, input }) {
  return attempt(endpoint, region, async (client) => {
    const pages = [];
    for await (const { $metadata, ...page } of sdk[`paginate${operation}`]({ client }, input)) {
      pages.push(page);
    }
    return { pages };
  });
}

async function attempt(endpoint, region, action) {
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const client = new sdk.CognitoIdentityProviderClient({ endpoint, region, credentials, maxAttempts: 1 });
  try {
    return await action(client);
  } catch (error) {
    const isTyped = typeof sdk[error.name] === 'function' && error instanceof sdk[error.name];
    const { httpStatusCode: status, requestId } = error.$metadata ?? {};
    return { error: { name: error.name, message: error.message, isTyped, fault: error.$fault, status, requestId } };
  } finally {
    client.destroy();
  }
}

// The paths of all dates, which were numbers on the wire.
function dates(value, path = '') {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? [] : [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => dates(member, path ? `${path}.${name}` : name));
}
