import { done, outcome, signIn, step, userOf } from './client.mjs';

export async function refresh(pool, { username, password }) {
  const user = userOf(pool, username);
  const first = await signIn(user, password);
  const refreshed = await done((callback) => user.refreshSession(first.session.getRefreshToken(), callback));
  const attributes = await done((callback) => user.getUserAttributes(callback));
  return outcome([first, refreshed, attributes, { name: 'last', session: refreshed.result }], {
    isNew: refreshed.result.getAccessToken().getJwtToken() !== first.session.getAccessToken().getJwtToken(),
    keepsRefreshToken: refreshed.result.getRefreshToken().getToken() === first.session.getRefreshToken().getToken(),
    email: attributes.result.find((attribute) => attribute.getName() === 'email').getValue(),
  });
}

export async function signOut(pool, { username, password }) {
  const user = userOf(pool, username);
  const first = await signIn(user, password);
  const token = first.session.getRefreshToken();
  const revoked = await done((callback) => user.revokeToken({ token: token.getToken(), callback }));
  const attributes = await done((callback) => user.getUserAttributes(callback));

  const other = userOf(pool, username);
  const second = await signIn(other, password);
  const everywhere = await step((callback) => other.globalSignOut(callback));
  return outcome([first, revoked, attributes, second, everywhere]);
}
