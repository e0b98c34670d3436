"use strict";
(() => {
  const by = id => document.getElementById(id);
  const pages = document.body.dataset.pages ?? "";

  // The search box of every page. Its index is a script, for a page read from a file may load nothing else; it comes at the first key.
  const finder = by("finder"), found = by("found");
  let index = null;
  window.conformtestIndex = entries => {
    index = entries.map(entry => ({ id: entry[0], title: entry[1], outcome: entry[2], page: entry[3], text: entry.join(" ").toLowerCase() }));
    search();
  };
  const load = () => {
    if (index === null) {
      index = [];
      document.body.append(Object.assign(document.createElement("script"), { src: pages + "index.js" }));
    }
  };
  const search = () => {
    const words = finder.value.toLowerCase().split(/\s+/).filter(Boolean);
    found.replaceChildren();
    found.hidden = words.length === 0 || index === null;
    if (found.hidden) return;
    const hits = index.filter(entry => words.every(word => entry.text.includes(word)));
    hits.sort((a, b) => b.id.includes(words[0]) - a.id.includes(words[0]));
    for (const hit of hits.slice(0, 30)) {
      const link = Object.assign(document.createElement("a"), { href: pages + hit.page });
      const name = Object.assign(document.createElement("span"), { textContent: hit.id, className: "verdict " + hit.outcome });
      link.append(name, Object.assign(document.createElement("small"), { textContent: hit.title }));
      const item = document.createElement("li");
      item.append(link);
      found.append(item);
    }
    const said = hits.length === 0 ? "Nothing is called so." : hits.length > 30 ? `and ${hits.length - 30} more` : "";
    if (said) found.append(Object.assign(document.createElement("p"), { textContent: said }));
  };
  finder?.addEventListener("focus", load);
  finder?.addEventListener("input", () => { load(); search(); });
  finder?.parentElement.addEventListener("keydown", event => {
    const links = [...found.querySelectorAll("a")], at = links.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") { finder.value = ""; search(); finder.blur(); }
    else if (event.key === "Enter" && at < 0 && links[0]) { event.preventDefault(); links[0].click(); }
    else if (step && links.length) { event.preventDefault(); (at + step < 0 ? finder : links[Math.min(at + step, links.length - 1)]).focus(); }
  });
  document.addEventListener("click", event => { if (found && !finder.parentElement.contains(event.target)) found.hidden = true; });

  // The filter of the list of checks. What it shows is in the address, so that it can be sent.
  const filter = by("filter");
  if (filter) {
    const fields = { find: by("find"), verdict: by("verdict"), level: by("level") };
    const rows = [...document.querySelectorAll("#rows > tr")];
    let texts = null;
    const apply = () => {
      const words = fields.find.value.toLowerCase().split(/\s+/).filter(Boolean);
      if (words.length) texts ??= rows.map(row => row.textContent.toLowerCase());
      let count = 0;
      rows.forEach((row, at) => {
        const fits = (!fields.verdict.value || row.dataset.v === fields.verdict.value) && (!fields.level.value || row.dataset.l === fields.level.value)
          && words.every(word => texts[at].includes(word));
        row.hidden = !fits;
        count += fits;
      });
      by("shown").textContent = `${count} of ${rows.length}`;
    };
    const read = () => {
      const asked = new URLSearchParams(location.hash.slice(1));
      for (const name in fields) fields[name].value = asked.get(name) ?? "";
      apply();
    };
    filter.addEventListener("submit", event => event.preventDefault());
    filter.addEventListener("input", () => {
      const asked = new URLSearchParams(Object.keys(fields).map(name => [name, fields[name].value]).filter(pair => pair[1]));
      history.replaceState(null, "", "#" + asked);
      apply();
    });
    addEventListener("hashchange", read);
    read();
  }

  // A button copies the text of the element that it stands beside or under.
  const copy = async text => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = Object.assign(document.createElement("textarea"), { value: text });
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
  };
  for (const button of document.querySelectorAll("[data-copy]")) {
    const words = button.textContent;
    button.addEventListener("click", async event => {
      event.preventDefault();
      await copy((button.closest(".bug")?.querySelector("pre") ?? button.previousElementSibling).textContent);
      button.textContent = "Copied";
      setTimeout(() => { button.textContent = words; }, 1500);
    });
  }

  // A link into a folded part unfolds it.
  const unfold = () => {
    const target = location.hash.length > 1 ? by(decodeURIComponent(location.hash.slice(1))) : null;
    for (let folded = target?.closest("details"); folded; folded = folded.parentElement.closest("details")) folded.open = true;
  };
  addEventListener("hashchange", unfold);
  unfold();

  // Keys.
  const stops = [...document.querySelectorAll("[data-stop]")];
  let stop = -1;
  const go = step => {
    stops[stop]?.classList.remove("at");
    stop = Math.max(0, Math.min(stops.length - 1, stop + step));
    stops[stop]?.classList.add("at");
    stops[stop]?.scrollIntoView({ block: "start" });
    stops[stop]?.querySelector("a")?.focus({ preventScroll: true });
  };
  const follow = relation => { const link = document.querySelector(`link[rel=${relation}]`); if (link) location.href = link.href; };
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement?.tagName)) return;
    const action = {
      "/": () => (by("find") ?? finder)?.focus(), j: () => go(1), k: () => go(-1), n: () => follow("next"), p: () => follow("prev"),
      o: () => document.querySelector(".topbar .home").click(),
    }[event.key];
    if (action) { event.preventDefault(); action(); }
  });
})();
