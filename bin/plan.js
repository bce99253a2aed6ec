#!/usr/bin/env node
const path = require('node:path');
const start = require('../dist/start.cjs');

start.run(path.join(__dirname, '../dist'), (id) => require(id.startsWith('./') ? `../dist/${id.slice(2)}` : id));
