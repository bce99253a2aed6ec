#!/usr/bin/env node
// Written so that every Node understands it: an old one can then say that it is too old.
var path = require('path');

function fail(message) {
  require('fs').writeSync(2, `plan: ${message}\n`);
  process.exit(2);
}

function isSupported(version) {
  var major = Number(version.split('.')[0]);
  var minor = Number(version.split('.')[1]);
  return (major === 20 && minor >= 17) || (major === 22 && minor >= 13) || major > 22;
}

/** Loads a file of the program. */
function load(name) {
  try {
    return require(`../dist/${name}`);
  } catch (error) {
    error.code = 'PLAN_INCOMPLETE';
    throw error;
  }
}

function run() {
  try {
    load('start.cjs').run(path.join(__dirname, '../dist'), (id) =>
      id.startsWith('./') ? load(id.slice(2)) : require(id),
    );
  } catch (error) {
    fail(
      `the program cannot be loaded from "${path.join(__dirname, '../dist')}": ${String(error.message).split('\n')[0]}. ` +
        'Install it again; where it is linked, run it without --preserve-symlinks-main.',
    );
  }
}

if (!isSupported(process.versions.node))
  fail(`Node ${process.versions.node} is not supported: use Node 20.17 or a later 20, or 22.13 or later.`);
else run();
