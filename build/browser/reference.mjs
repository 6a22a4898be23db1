// Looks at the reference page of the server at BASE: pictures in the directory that is given, in two widths and two themes; then what
// opening an operation and sending its request costs. A request to elsewhere, or an error of the page, ends it with 1.
import { mkdir } from 'node:fs/promises';
import { chromium } from 'playwright-core';

const base = process.env.BASE;
const key = process.env.KEY;
const directory = process.argv[2];
const operation = '#tag/employees/POST/api/v1/employees';
const sizes = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

await mkdir(directory, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
const faults = [];

async function open(viewport, colorScheme, address) {
  const context = await browser.newContext({ viewport, colorScheme, ignoreHTTPSErrors: true });
  const page = await context.newPage();
  page.on('request', request => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(`${base}/`)) faults.push(`It asks ${request.url()}`);
  });
  page.on('pageerror', error => faults.push(error.message));
  page.on('console', message => {
    if (message.text().includes('Content Security Policy')) faults.push(message.text());
  });
  await page.goto(`${base}/docs/${address}`);
  await page.getByText(address === '' ? 'Payroll API' : 'Create an employee.').first().waitFor({ state: 'attached', timeout: 60_000 });
  await page.waitForLoadState('networkidle');
  return page;
}

for (const [width, viewport] of Object.entries(sizes)) {
  for (const theme of ['light', 'dark']) {
    for (const [name, address] of [['start', ''], ['operation', operation]]) {
      const page = await open(viewport, theme, address);
      await page.waitForTimeout(1500); // until what is being drawn is drawn
      await page.screenshot({ path: `${directory}/reference-${name}-${width}-${theme}.png` });
      await page.context().close();
    }
  }
}

const page = await open(sizes.wide, 'light', '');
// The request is sent with the key, in an installation that has what it needs.
const send = (path, data) => page.request.post(`${base}/api/v1${path}`, { data, headers: { 'X-API-KEY': key } });
await send('/pay-schedules', { code: 'biweekly', name: 'Every two weeks', frequency: 'biweekly', anchor_date: '2026-06-01' });
await send('/pay-groups', { code: 'engineering', name: 'Engineering', pay_schedule: 'biweekly', jurisdiction: 'US', time_zone: 'America/New_York' });
await page.route(`${base}/api/v1/employees`, route => route.continue({ headers: { ...route.request().headers(), 'x-api-key': key } }));
const devtools = await page.context().newCDPSession(page);
await devtools.send('Performance.enable');
const busy = async () => (await devtools.send('Performance.getMetrics')).metrics.find(metric => metric.name === 'TaskDuration').value;
const before = await busy();
await page.goto(`${base}/docs/${operation}`);
await page.getByRole('button', { name: '(post /api/v1/employees)' }).first().click();
const answered = page.waitForResponse(response => response.url() === `${base}/api/v1/employees`);
await page.getByRole('button', { name: 'Send post request' }).first().click();
const status = (await answered).status();
await page.waitForTimeout(1500);
if (status !== 201) faults.push(`The example of createEmployee was answered ${status}.`);
console.log(`Opening createEmployee and sending its request: ${(await busy() - before).toFixed(2)} s of processor time; it was answered ${status}.`);
await page.screenshot({ path: `${directory}/reference-request-wide-light.png` });

await browser.close();
if (faults.length > 0) {
  console.error([...new Set(faults)].join('\n'));
  process.exit(1);
}
