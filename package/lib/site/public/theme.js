// Sets the reader's theme before the first paint. It is a file because the policy allows no inline script.
(function () {
  try {
    var theme = localStorage.getItem('hindsight-theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch {
    // Storage is disabled: the system's theme is used.
  }
})();
