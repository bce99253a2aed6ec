#!/usr/bin/env node
import '../dist/plan.cjs';
