// What is nicer with a script; every page works without it.
(function () {
  "use strict";

  // "/" jumps into the search box, unless one is writing already.
  document.addEventListener("keydown", function (event) {
    var at = event.target;
    var writing = at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName);
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (writing && at.type !== "checkbox") return;
    var box = document.getElementById("q");
    if (box) {
      event.preventDefault();
      box.focus();
      box.select();
    }
  });

  // The search box offers names while one types: a combobox with a list box (ARIA 1.2), where the
  // focus stays in the box. Whatever goes wrong, it is still a search box.
  document.querySelectorAll("form.search").forEach(function (form) {
    var box = form.querySelector("input[name=q]");
    var list = document.createElement("div");
    var told = document.createElement("div");
    var asked = null;
    var timer = null;
    var at = -1;
    list.id = "offered";
    list.className = "offered";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", form.dataset.offered);
    list.hidden = true;
    told.className = "unseen";
    told.setAttribute("role", "status");
    box.after(list, told);
    [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", list.id]]
      .forEach(function (it) { box.setAttribute(it[0], it[1]); });

    function options() { return list.querySelectorAll("[role=option]"); }

    function choose(index) {
      at = index;
      box.removeAttribute("aria-activedescendant");
      options().forEach(function (option, i) {
        option.setAttribute("aria-selected", String(i === at));
        if (i !== at) return;
        box.setAttribute("aria-activedescendant", option.id);
        option.scrollIntoView({ block: "nearest" });
      });
    }

    function close() {
      clearTimeout(timer);
      if (asked) asked.abort();
      asked = null;
      list.hidden = true;
      told.textContent = "";
      box.setAttribute("aria-expanded", "false");
      choose(-1);
    }

    function show(html) {
      list.innerHTML = html;
      options().forEach(function (option, i) { option.id = "offered-" + i; });
      choose(-1);
      list.hidden = options().length === 0;
      box.setAttribute("aria-expanded", String(!list.hidden));
      told.textContent = list.hidden ? "" : list.firstElementChild.dataset.told;
    }

    function ask() {
      if (asked) asked.abort();
      asked = new AbortController();
      fetch("/suggestions?q=" + encodeURIComponent(box.value), { signal: asked.signal, headers: { Accept: "text/html" } })
        .then(function (answer) { return answer.ok ? answer.text() : ""; })
        .then(show)
        .catch(function () { /* another letter was typed, or the line is down */ });
    }

    box.addEventListener("input", function () {
      clearTimeout(timer);
      if (box.value.trim().length < 2) close();
      else timer = setTimeout(ask, 120);
    });
    box.addEventListener("keydown", function (event) {
      var count = options().length;
      if (list.hidden || count === 0) {
        if (event.key === "ArrowDown" && box.value.trim().length > 1) {
          event.preventDefault();
          ask();
        }
      } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        // one step beyond either end is the box itself
        var step = event.key === "ArrowDown" ? 1 : count;
        choose((at + 1 + step) % (count + 1) - 1);
      } else if (event.key === "Enter" && at >= 0) {
        event.preventDefault();
        location.assign(options()[at].href);
      } else if (event.key === "Escape") {
        event.preventDefault();
        close();
      }
    });
    box.addEventListener("blur", close);
    // a press on the list must not take the focus away, or it would close before the click
    list.addEventListener("mousedown", function (event) { event.preventDefault(); });
  });

  // An address that names a passage of another part opens that part.
  function follow() {
    var anchor = location.hash.slice(1);
    if (!/^[np][1-9][0-9]*$/.test(anchor)) return;
    var target = document.getElementById(anchor);
    if (target && !target.closest("nav.parts")) return;
    var address = new URL(location.href);
    if (!document.querySelector("nav.parts") || address.searchParams.get(anchor[0]) === anchor.slice(1)) return;
    ["part", "n", "p"].forEach(function (name) { address.searchParams.delete(name); });
    address.searchParams.set(anchor[0], anchor.slice(1));
    location.replace(address);
  }
  follow();
  window.addEventListener("hashchange", follow);

  document.querySelectorAll("button.copy").forEach(function (button) {
    if (!navigator.clipboard) return;
    button.hidden = false;
    button.addEventListener("click", function () {
      var text = document.getElementById(button.dataset.copy).textContent;
      navigator.clipboard.writeText(text).then(function () {
        document.getElementById("copied").textContent = button.dataset.done;
      });
    });
  });

  // A file that is too large is told before it goes over a slow line.
  document.querySelectorAll("input[type=file][data-largest]").forEach(function (input) {
    input.addEventListener("change", function () {
      var file = input.files[0];
      var large = file && file.size > Number(input.dataset.largest);
      input.setCustomValidity(large ? input.dataset.tooLarge : "");
      if (large) input.reportValidity();
    });
  });

  // Facets answer at once; lists that were opened stay open.
  var opened = [];
  document.addEventListener("htmx:beforeSwap", function () {
    opened = Array.from(document.querySelectorAll("#groups details[open]")).map(function (it) { return it.id; });
  });
  document.addEventListener("htmx:afterSettle", function () {
    opened.forEach(function (id) {
      var details = document.getElementById(id);
      if (details) details.open = true;
    });
  });
  if (window.htmx) document.documentElement.classList.add("live");
})();
