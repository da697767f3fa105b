// Runs one scenario with the official JavaScript client. The input comes as JSON on standard input, the outcome goes to standard output.
import { text } from 'node:stream/consumers';
import { connect } from './client.mjs';
import * as device from './device.mjs';
import * as factors from './factors.mjs';
import * as passwords from './passwords.mjs';
import * as sessions from './sessions.mjs';

const input = JSON.parse(await text(process.stdin));
const scenarios = { ...device, ...factors, ...passwords, ...sessions };
const outcome = await scenarios[input.scenario](connect(input), input);
console.log(JSON.stringify(outcome));
