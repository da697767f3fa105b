import { outcome, signIn, step, userOf } from './client.mjs';
import { codeNow } from './factors.mjs';

// The first sign-in gives a device, after a second factor if the user has one; the second one signs in with the device.
export async function rememberDevice(pool, { username, password, secret }) {
  const first = userOf(pool, username);
  const asked = secret ? [await signIn(first, password)] : [];
  const registered = secret
    ? await step((callback) => first.sendMFACode(codeNow(secret), callback, 'SOFTWARE_TOKEN_MFA'))
    : await signIn(first, password);
  const remembered = await step((callback) => first.setDeviceStatusRemembered(callback));
  const deviceKey = first.deviceKey;

  const second = userOf(pool, username);
  const withDevice = await signIn(second, password);
  const seen = await step((callback) => second.getDevice(callback));
  const listed = await step((callback) => second.listDevices(10, null, callback));

  const refreshed = await new Promise((resolve) => second.refreshSession(withDevice.session.getRefreshToken(), (error, session) =>
    resolve(error ? { name: error.message } : { name: 'signed in', session })));
  return outcome([...asked, registered, remembered, withDevice, refreshed], {
    deviceKey,
    seen: seen.session?.Device.DeviceKey,
    listed: listed.session?.Devices.map((device) => device.DeviceKey),
  });
}

export async function forgetDevice(pool, { username, password }) {
  const first = userOf(pool, username);
  const registered = await signIn(first, password);
  const other = userOf(pool, username);
  const again = await signIn(other, password);

  // Forgotten from elsewhere: this client still has its key, meets the error, and goes on without the device.
  const forgotten = await step((callback) => other.forgetSpecificDevice(first.deviceKey, callback));
  const before = first.deviceKey;
  const after = await signIn(first, password);
  return outcome([registered, again, forgotten, after], { before });
}
