/** The browser is never downloaded: see src/publish/browser.ts for where it comes from. */
module.exports = { skipDownload: true };
