// Runs scenarios with the official JavaScript packages. Each line of standard input is the JSON of a scenario, and each line of standard
// output that of its outcome.
import readline from 'node:readline';
import { connect } from './client.mjs';
import * as device from './device.mjs';
import * as factors from './factors.mjs';
import * as passwords from './passwords.mjs';
import * as sdk from './sdk.mjs';
import * as sessions from './sessions.mjs';
import * as verifier from './verifier.mjs';

const scenarios = { ...device, ...factors, ...passwords, ...sessions };
const calls = { ...sdk, ...verifier };

// Packages may log; standard output is for outcomes alone.
console.log = console.error;

for await (const line of readline.createInterface({ input: process.stdin })) {
  const input = JSON.parse(line);
  let outcome;
  try {
    outcome = await (calls[input.scenario]?.(input) ?? scenarios[input.scenario](connect(input), input));
  } catch (error) {
    outcome = { failure: error.stack };
  }
  process.stdout.write(`${JSON.stringify(outcome)}\n`);
}

process.exit(0);
