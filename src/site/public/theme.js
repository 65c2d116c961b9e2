// Sets the reader's theme before anything is painted. A file of its own: the policy allows no inline script.
(function () {
  try {
    var theme = localStorage.getItem('hindsight-theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch {
    // Storage is switched off: the system's theme is used.
  }
})();
