'use strict';
// Runs on whatever Node the machine has, before anything is installed: installs the libraries when they are missing or stale.
const { spawnSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');
const modules = join(root, 'node_modules');
const markPath = join(modules, '.agora-lock');
const lockText = readFileSync(join(root, 'package-lock.json'));
const mark = `${createHash('sha256').update(lockText).digest('hex')} ${process.platform}-${process.arch}\n`;

function stop(message) {
  console.error(message);
  process.exit(1);
}

const isMarked = () => existsSync(markPath) && readFileSync(markPath, 'utf8') === mark;

/** True when somebody's own `npm install` has already put exactly these versions in place. */
function isInstalledByHand() {
  const path = join(modules, '.package-lock.json');
  if (existsSync(markPath) || !existsSync(path)) return false;
  const present = JSON.parse(readFileSync(path, 'utf8')).packages;
  const wanted = Object.entries(JSON.parse(lockText.toString()).packages);
  return wanted.every(([place, { version, optional, peer }]) => place === '' || optional || peer || present[place]?.version === version);
}

function install() {
  console.log('Installing the libraries …');
  const options = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const settings = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] };
  const { status, error } = npm
    ? spawnSync(process.execPath, [npm, ...options], settings)
    : spawnSync('npm', options, { ...settings, shell: process.platform === 'win32' });
  if (error || status !== 0) stop(`npm ci failed${error ? `: ${error.message}` : ''}. Is the package registry in reach?`);
}

function checkRuntime() {
  const node = join(modules, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  const { stdout } = spawnSync(existsSync(node) ? node : process.execPath, ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' });
  if (!(Number(/^v(\d+)/.exec(stdout ?? '')?.[1]) >= 26)) {
    stop(`Agora runs on Node 26, and its package for ${process.platform}-${process.arch} is not here. Install Node 26 and try again.`);
  }
}

if (Number(process.versions.node.split('.')[0]) < 20) stop(`Node 20 or newer is needed to begin, this is ${process.version}.`);
if (!isMarked()) {
  if (!isInstalledByHand()) install();
  checkRuntime();
  writeFileSync(markPath, mark);
}
