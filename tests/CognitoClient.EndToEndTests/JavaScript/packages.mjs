// The npm packages that npx installed: it puts their node_modules/.bin on the path.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const folder = process.env.PATH.split(path.delimiter)
  .map((bin) => path.join(bin, '..'))
  .find((candidate) => fs.existsSync(path.join(candidate, 'amazon-cognito-identity-js')));

export const requirePackage = createRequire(path.join(folder, 'any.js'));
