import { attribute, done, lastCode, outcome, signIn, step, userOf } from './client.mjs';

// Each user in turn, so that salts and numbers of all forms are met.
export async function srp(pool, { users }) {
  const steps = [];
  for (const { username, password } of users) {
    const user = userOf(pool, username);
    steps.push(await signIn(user, password));
  }
  return outcome(steps);
}

export async function password(pool, { username, password: secret }) {
  return outcome([await signIn(userOf(pool, username, 'USER_PASSWORD_AUTH'), secret)]);
}

export async function newPassword(pool, { username, temporary, chosen, attributes }) {
  const user = userOf(pool, username);
  const asked = await signIn(user, temporary);
  const answered = await step((callback) => user.completeNewPasswordChallenge(chosen, attributes, callback));
  const again = await signIn(userOf(pool, username), chosen);
  return outcome([asked, answered, again], { attributes: asked.attributes, required: asked.required });
}

export async function signUp(pool, input) {
  const { username, password: secret, email } = input;
  const signedUp = await done((callback) => pool.signUp(username, secret, [attribute('email', email)], null, callback));
  const user = userOf(pool, username);
  const tooEarly = await signIn(user, secret);
  const resent = await done((callback) => user.resendConfirmationCode(callback));
  const wrong = await done((callback) => user.confirmRegistration('000000', false, callback));
  const code = await lastCode(input);
  const confirmed = await done((callback) => user.confirmRegistration(code, false, callback));
  const signedIn = await signIn(userOf(pool, username), secret);
  return outcome([signedUp, tooEarly, resent, wrong, confirmed, signedIn]);
}

export async function forgotPassword(pool, input) {
  const { username, chosen } = input;
  const user = userOf(pool, username);
  const sent = await step((callback) => user.forgotPassword(callback));
  const wrong = await step((callback) => user.confirmPassword('000000', chosen, callback));
  const code = await lastCode(input);
  const set = await step((callback) => user.confirmPassword(code, chosen, callback));
  return outcome([sent, wrong, set, await signIn(userOf(pool, username), chosen)]);
}

export async function changePassword(pool, { username, password: secret, chosen }) {
  const user = userOf(pool, username);
  const signedIn = await signIn(user, secret);
  const changed = await done((callback) => user.changePassword(secret, chosen, callback));
  return outcome([signedIn, changed, await signIn(userOf(pool, username), secret), await signIn(userOf(pool, username), chosen)]);
}
