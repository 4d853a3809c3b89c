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
