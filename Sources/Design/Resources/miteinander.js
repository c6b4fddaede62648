// Comfort only: everything works without it. Proposes names of the town while somebody types, and
// warns before a session ends.
"use strict";

for (const field of document.querySelectorAll('form.search input[type="search"]')) {
  const list = document.createElement("datalist");
  list.id = field.id + "-vorschlaege";
  field.after(list);
  field.setAttribute("list", list.id);
  const address = field.form.action.replace(/\/suche$/, "/suche/vorschlaege");
  let waiting;

  async function propose() {
    const parameters = new URLSearchParams(new FormData(field.form)); // with the day that is shown
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

const session = document.getElementById("sitzung");
if (session) {
  const early = 5 * 60 * 1000;
  const notice = session.querySelector(".notice");
  let end = Number(session.dataset.ende);

  function wait() {
    setTimeout(() => (notice.hidden = false), Math.max(0, end - early - Date.now()));
  }

  session.querySelector("button").addEventListener("click", async () => {
    const answer = await fetch(location.href, { method: "HEAD" }).catch(() => null);
    if (!answer || !answer.ok || answer.redirected) return;
    const idle = Number(session.dataset.ruhe) * 1000;
    end = Math.min(Date.now() + idle, Number(session.dataset.spaetestens));
    notice.hidden = true;
    wait();
  });
  wait();
}
