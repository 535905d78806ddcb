// Runs before the first paint, so that a chosen theme never flashes. The key is that of web/theme/theme.ts.
try {
  const theme = localStorage.getItem('strata.theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Storage may be closed to the page; then the system's theme stands.
}
