"use strict";
(() => {
  const filters = document.getElementById("filters");
  const form = filters.querySelector("form");
  const status = filters.querySelector(".status");
  const fields = ["q", "speaker", "outlet", "act", "from", "to"];
  const NOBODY = "-";
  // In an attribute that holds several values.
  const BETWEEN = "\t";
  const KINDS = ["statement", "utterance", "figure", "event", "story"];
  const rows = [...document.querySelectorAll(".row")].map((node) => ({
    node,
    kind: KINDS.find((kind) => node.classList.contains(kind)),
    speaker: several(node.dataset.speaker).map((name) => name || NOBODY),
    outlet: several(node.dataset.outlet),
    act: several(node.dataset.act),
    day: node.dataset.day,
    words: "",
  }));
  const groups = [...document.querySelectorAll(".group")].filter((node) => node.querySelector(".row"));
  const total = count(rows);
  let opener = null;
  if (!rows.length) return;

  function several(value) {
    return (value || "").split(BETWEEN);
  }

  function count(some) {
    return Object.fromEntries(KINDS.map((kind) => [kind, some.filter((row) => row.kind === kind).length]));
  }

  function words(row) {
    const group = row.node.closest(".group").querySelector("h3");
    row.words = row.words || plain(`${group.textContent} ${row.node.textContent}`);
    return row.words;
  }

  function plain(text) {
    return text.normalize("NFKD").replace(/[\p{M}\p{Cf}]/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
  }

  function fits(row, wanted) {
    const day = row.day.split("/").pop();
    return (!wanted.speaker || row.speaker.includes(wanted.speaker))
      && (!wanted.outlet || row.outlet.includes(wanted.outlet))
      && (!wanted.act || row.act.includes(wanted.act))
      && (!wanted.from || (day && day >= wanted.from.slice(0, day.length)))
      && (!wanted.to || (row.day && row.day.split("/")[0] <= wanted.to))
      && (!wanted.q || plain(wanted.q).split(" ").every((word) => words(row).includes(word)));
  }

  function wanted() {
    return Object.fromEntries(fields.map((name) => [name, form.elements[name].value]));
  }

  function plural(number, word) {
    const many = word.endsWith("ry") ? `${word.slice(0, -1)}ies` : `${word}s`;
    return `${number.toLocaleString("en")} ${number === 1 ? word : many}`;
  }

  function tell(shown) {
    const left = count(shown), whole = shown.length === rows.length;
    const kinds = KINDS.map((kind) => plural(left[kind], kind) + (whole ? "" : ` of ${total[kind]}`));
    status.textContent = `${whole ? "All " : ""}${kinds.slice(0, -1).join(", ")} and ${kinds.at(-1)} shown.`
      + (shown.length ? "" : " No row fits; clear a filter to see more.");
  }

  function apply() {
    const asked = wanted();
    const shown = rows.filter((row) => {
      row.node.hidden = !fits(row, asked);
      return !row.node.hidden;
    });
    for (const group of groups) tallied(group);
    for (const entry of document.querySelectorAll(".index a")) {
      entry.parentNode.hidden = document.querySelector(entry.hash).closest(".group").hidden;
    }
    tell(shown);
  }

  // Like the page itself: of one row nobody asks for origins, and where none is known none are counted.
  function tallied(group) {
    const all = group.querySelectorAll(".row").length;
    const left = [...group.querySelectorAll(".row:not([hidden])")];
    const tally = group.querySelector(".tally");
    group.hidden = !left.length;
    if (!tally || !left.length) return;
    const word = KINDS.find((kind) => group.querySelector(`.${kind}`));
    const origins = new Set(left.map((node) => node.dataset.origin).filter(Boolean));
    tally.textContent = (left.length === all ? plural(all, word) : `${left.length} of ${plural(all, word)}`)
      + (origins.size && left.length > 1 ? `, ${plural(origins.size, "origin")}` : "");
  }

  function remember() {
    const kept = Object.entries(wanted()).filter(([, value]) => value);
    const hash = kept.length ? `#${new URLSearchParams(kept)}` : location.pathname + location.search;
    history.replaceState(null, "", hash);
  }

  function recall() {
    if (!location.hash.includes("=")) return;
    const kept = new URLSearchParams(location.hash.slice(1));
    for (const name of fields) form.elements[name].value = kept.get(name) || "";
  }

  function offer(name, values, named) {
    const some = [...values].filter(Boolean).sort((a, b) => (a === NOBODY) - (b === NOBODY) || a.localeCompare(b, "en"));
    for (const value of some) {
      const option = document.createElement("option");
      option.value = value;
      option.textContent = named(value);
      form.elements[name].append(option);
    }
  }

  // An article beside the rows narrows them, so that they move; the row whose words are lit stays in view.
  function follow(block) {
    const row = led() || document.getElementById(`r${location.hash.slice(1)}`);
    document.querySelector(".row.open")?.classList.remove("open");
    row?.classList.add("open");
    row?.scrollIntoView({ block, behavior: "instant" });
  }

  // The row whose link was followed: several may lead to the same words.
  function led() {
    return opener && opener.hash === location.hash ? opener.closest(".row") : null;
  }

  function back() {
    const link = opener || document.querySelector(".row.open .words");
    document.querySelector(".row.open")?.classList.remove("open");
    link?.focus({ preventScroll: true });
    link?.scrollIntoView({ block: "nearest", behavior: "instant" });
  }

  offer("speaker", new Set(rows.flatMap((row) => row.speaker)), (name) => (name === NOBODY ? "speaker not known" : name));
  offer("outlet", new Set(rows.flatMap((row) => row.outlet)), (name) => name);
  offer("act", new Set(rows.flatMap((row) => row.act)), (name) => name);
  filters.hidden = false;
  recall();
  apply();
  // Before that the address has no target yet, and the rows stand where they stood.
  window.addEventListener("load", () => setTimeout(() => follow("center")));

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => { apply(); remember(); });
  form.addEventListener("reset", () => setTimeout(() => { apply(); remember(); }));
  document.addEventListener("click", (event) => {
    opener = event.target.closest("main a[href^='#']") || opener;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && document.querySelector(".sheet:target, .sheet :target")) location.hash = "_";
  });
  window.addEventListener("hashchange", () => {
    if (location.hash === "#_") {
      remember();
      back();
    } else {
      recall();
      apply();
      follow("nearest");
    }
  });
  window.addEventListener("beforeprint", () => {
    for (const node of document.querySelectorAll("details")) node.open = true;
  });
})();
