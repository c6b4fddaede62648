// Comfort only: everything works without it. Proposes names of the town while somebody types.
"use strict";

for (const field of document.querySelectorAll('form.search input[type="search"]')) {
  const list = document.createElement("datalist");
  list.id = field.id + "-vorschlaege";
  field.after(list);
  field.setAttribute("list", list.id);
  const address = field.form.action.replace(/\/suche$/, "/suche/vorschlaege");
  let waiting;

  async function propose() {
    const parameters = new URLSearchParams({ q: field.value });
    try {
      const answer = await fetch(`${address}?${parameters}`);
      const names = answer.ok ? await answer.json() : [];
      list.replaceChildren(...names.map((name) => new Option(name, name)));
    } catch {
      list.replaceChildren(); // nothing is proposed, and nothing else is lost
    }
  }

  field.addEventListener("input", () => {
    clearTimeout(waiting);
    if (field.value.trim().length >= 2) waiting = setTimeout(propose, 150);
  });
}
