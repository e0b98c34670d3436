"use strict";
(() => {
  const rows = [...document.querySelectorAll("#rows > tr")];
  const texts = rows.map(row => row.textContent.toLowerCase());
  const find = document.getElementById("find");
  const verdict = document.getElementById("verdict");
  const shown = document.getElementById("shown");
  const filter = () => {
    const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    rows.forEach((row, index) => {
      const fits = (!verdict.value || row.dataset.verdict === verdict.value) && words.every(word => texts[index].includes(word));
      row.hidden = !fits;
      count += fits;
    });
    shown.textContent = `${count} of ${rows.length}`;
  };
  document.getElementById("filter").hidden = false;
  document.getElementById("filter").addEventListener("submit", event => event.preventDefault());
  find.addEventListener("input", filter);
  verdict.addEventListener("change", filter);
  filter();
})();
