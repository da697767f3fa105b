import crypto from 'node:crypto';
import { lastCode, outcome, signIn, signInByChallenges, step, userOf } from './client.mjs';

export async function sms(pool, input) {
  const { username, password } = input;
  const user = userOf(pool, username);
  const asked = await signIn(user, password);
  const wrong = await step((callback) => user.sendMFACode('000000', callback));
  const code = await lastCode(input);
  const right = await step((callback) => user.sendMFACode(code, callback));
  return outcome([asked, wrong, right], { parameters: asked.parameters });
}

export async function softwareToken(pool, { username, password, secret }) {
  const user = userOf(pool, username);
  const asked = await signIn(user, password);
  const right = await step((callback) => user.sendMFACode(codeNow(secret), callback, 'SOFTWARE_TOKEN_MFA'));
  return outcome([asked, right]);
}

export async function selectFactor(pool, input) {
  const { username, password } = input;
  const user = userOf(pool, username);
  const asked = await signIn(user, password);
  const selected = await step((callback) => user.sendMFASelectionAnswer('SMS_MFA', callback));
  const code = await lastCode(input);
  const right = await step((callback) => user.sendMFACode(code, callback));
  return outcome([asked, selected, right], { parameters: asked.parameters });
}

// Enrols an authenticator app in the middle of a sign-in that demands it.
export async function setUpFactor(pool, { username, password }) {
  const user = userOf(pool, username);
  const asked = await signIn(user, password);
  const associated = await step((callback) => user.associateSoftwareToken(callback));
  const verified = await step((callback) => user.verifySoftwareToken(codeNow(associated.secret), 'Phone', callback));
  return outcome([asked, associated, verified]);
}

// Enrols an authenticator app while signed in.
export async function addFactor(pool, { username, password }) {
  const user = userOf(pool, username);
  const signedIn = await signIn(user, password);
  const associated = await step((callback) => user.associateSoftwareToken(callback));
  const wrong = await step((callback) => user.verifySoftwareToken('000000', 'Phone', callback));
  const verified = await step((callback) => user.verifySoftwareToken(codeNow(associated.secret), 'Phone', callback));
  return outcome([signedIn, associated, wrong, verified]);
}

export async function customChallenges(pool, { username, password, answers }) {
  const user = userOf(pool, username, 'CUSTOM_AUTH');
  const steps = [password ? await signIn(user, password) : await signInByChallenges(user)];
  for (const answer of answers) {
    steps.push(await step((callback) => user.sendCustomChallengeAnswer(answer, callback)));
  }
  return outcome(steps);
}

// RFC 6238: what an authenticator app does.
export function codeNow(base32) {
  const bits = [...base32].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const secret = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigInt64BE(BigInt(Math.floor(Date.now() / 30000)));
  const hash = crypto.createHmac('sha1', secret).update(counter).digest();
  const number = hash.readUInt32BE(hash.at(-1) & 0xf) & 0x7fffffff;
  return (number % 1000000).toString().padStart(6, '0');
}
