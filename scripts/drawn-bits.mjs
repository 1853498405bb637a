import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { rolldown } from 'rolldown';
import { ownNode } from './own-node.mjs';
import { isStarted, ROOT } from './repository.mjs';

/**
 * The bits of draws (packages/engine/src/testing/drawn-bits.ts) on several machines of JavaScript, and as they are kept with
 * the sources: the same seed, engine and plan give the same bits everywhere and ever after.
 * @typedef {{ plan: string, plans: string, programs: string }} Bits
 * @typedef {{ engine: string, seed: number, planVersion: string, js: Bits, wasm: Bits }} Drawn
 * @typedef {{ engine: string, seed: number, planVersion: string, bits: Bits }} Kept
 */

const KEPT = join(ROOT, 'packages/engine/src/draws/drawn-bits.json');

/** What is kept. @returns {Kept} */
export function keptBits() {
  return JSON.parse(readFileSync(KEPT, 'utf8'));
}

/** The engine and what makes its bits, in one program that names itself `bits`. @returns {Promise<string>} */
export async function drawingProgram() {
  const made = await rolldown({
    input: join(ROOT, 'packages/engine/src/testing/drawn-bits.ts'),
    platform: 'browser',
    resolve: { conditionNames: ['kapstok-source', 'import', 'default'] },
    logLevel: 'silent',
  });
  const { output } = await made.generate({ format: 'iife', name: 'bits', codeSplitting: false });
  return output[0].code;
}

/** What a Node draws. @param {string} node @param {string} program @param {string} plan @returns {Drawn} */
export function bitsInNode(node, program, plan) {
  const folder = mkdtempSync(join(tmpdir(), 'kapstok-bits-'));
  try {
    const file = join(folder, 'bits.cjs');
    const shown = `console.log(JSON.stringify(bits.drawnBits(${JSON.stringify(plan)})))`;
    writeFileSync(file, `${program}\n${shown}\n`);
    const { status, stdout, stderr } = spawnSync(node, [file], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What Chromium draws. @param {string} program @param {string} plan @returns {Promise<Drawn>} */
export async function bitsInChromium(program, plan) {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: program });
    const shown = await page.evaluate(`JSON.stringify(bits.drawnBits(${JSON.stringify(plan)}))`);
    return JSON.parse(String(shown));
  } finally {
    await browser.close();
  }
}

/** The example plan in JSON, as every machine reads it. @returns {Promise<string>} */
export async function examplePlan() {
  const { openPlan } = await import('@kapstok/exchange');
  const opened = await openPlan(join(ROOT, 'examples/nml-o'));
  if (!opened.ok) throw new Error('the example plan cannot be read');
  return JSON.stringify(opened.plan, (_, value) => (value instanceof Map ? { entries: [...value] } : value));
}

/** Keeps the bits of now, unless they changed while the engine kept its name. @returns {Promise<number>} the exit code */
async function keep() {
  const { js, wasm: _, ...of } = bitsInNode(ownNode(), await drawingProgram(), await examplePlan());
  const before = keptBits();
  const isSame =
    before.bits.programs === js.programs &&
    before.bits.plans === js.plans &&
    (before.planVersion !== of.planVersion || before.bits.plan === js.plan);
  if (before.engine === of.engine && !isSame) {
    console.error(`The bits changed: give the drawing engine another name than ${of.engine} first.`);
    return 1;
  }
  writeFileSync(KEPT, `${JSON.stringify({ ...of, bits: js }, undefined, 2)}\n`);
  return 0;
}

if (isStarted(import.meta.url)) process.exitCode = await keep();
