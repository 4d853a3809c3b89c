// Handing in over a bad line: what is typed is saved as a draft, and a large file goes in pieces.
// Without this script the forms work, too.
(function () {
  "use strict";

  function clock() {
    return new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
  }

  // What stands in the form is saved a few seconds after the last key, one request at a time.
  document.querySelectorAll("form[data-draft]").forEach(function (form) {
    var told = form.querySelector(".saved");
    var timer = null;
    var busy = false;
    var dirty = false;
    var sending = false;

    function fields() {
      var texts = new URLSearchParams();
      new FormData(form).forEach(function (value, name) {
        if (typeof value === "string") texts.append(name, value);
      });
      return texts;
    }

    function later(wait) {
      clearTimeout(timer);
      timer = setTimeout(save, wait);
    }

    function save(leaving) {
      clearTimeout(timer);
      if (!dirty || busy || sending) return;
      busy = true;
      dirty = false;
      fetch(form.dataset.draft, { method: "POST", body: fields(), keepalive: leaving === true, redirect: "error" })
        .then(function (answer) {
          if (!answer.ok) throw new Error(answer.status);
          return answer.text();
        })
        .then(function (text) {
          var now = new URLSearchParams(text);
          form.elements.draft.value = now.get("draft");
          form.elements.revision.value = now.get("revision");
          var words = now.get("state") === "beside" ? form.dataset.beside : form.dataset.saved;
          told.textContent = words.replace("{0}", clock());
          busy = false;
          if (dirty) later(3000);
        })
        .catch(function () {
          told.textContent = form.dataset.failed;
          busy = false;
          dirty = true;
          later(15000);
        });
    }

    form.addEventListener("input", function () {
      dirty = true;
      if (!busy) later(3000);
    });
    form.addEventListener("submit", function () {
      sending = true;
      clearTimeout(timer);
    });
    document.addEventListener("visibilitychange", function () {
      if (document.visibilityState === "hidden") save(true);
    });
    window.addEventListener("pagehide", function () { save(true); });
    window.addEventListener("pageshow", function () { sending = false; });
  });

  // A file of more than one piece goes ahead of its form (tus 1.0.0), and goes on where the line
  // broke, also after the page was loaded anew and the same file was chosen again.
  var PIECE = 1 << 20;
  document.querySelectorAll("form[data-uploads]").forEach(function (form) {
    var input = form.querySelector("input[type=file]");
    var bar = form.querySelector("progress");
    var told = form.querySelector(".sending");
    var running = false;

    function headers(more) {
      return Object.assign({ "Tus-Resumable": "1.0.0", "X-Csrf-Token": form.elements.csrf.value }, more);
    }

    function key(file) { return "upload:" + file.name + ":" + file.size + ":" + file.lastModified; }

    function encoded(name) {
      var bytes = new TextEncoder().encode(name);
      return btoa(Array.from(bytes, function (byte) { return String.fromCharCode(byte); }).join(""));
    }

    function wait(tries) {
      return new Promise(function (done) { setTimeout(done, Math.min(30000, 500 * Math.pow(2, tries))); });
    }

    function begin(file) {
      return fetch("/uploads", {
        method: "POST",
        headers: headers({ "Upload-Length": String(file.size), "Upload-Metadata": "filename " + encoded(file.name) })
      }).then(function (answer) {
        if (answer.status !== 201) throw Object.assign(new Error("refused"), { refused: true });
        var place = answer.headers.get("Location");
        localStorage.setItem(key(file), place);
        return { place: place, offset: 0 };
      });
    }

    function find(file) {
      var place = localStorage.getItem(key(file));
      if (!place) return begin(file);
      return fetch(place, { method: "HEAD", headers: headers({}) }).then(function (answer) {
        if (answer.status === 404 || answer.status === 410) {
          localStorage.removeItem(key(file));
          return begin(file);
        }
        if (!answer.ok) throw Object.assign(new Error("refused"), { refused: answer.status < 500 });
        return { place: place, offset: Number(answer.headers.get("Upload-Offset")) };
      });
    }

    function send(file, at) {
      bar.value = at.offset;
      told.textContent = form.dataset.progress.replace("{0}", Math.floor(100 * at.offset / file.size));
      if (at.offset >= file.size) return at.place;
      return fetch(at.place, {
        method: "PATCH",
        headers: headers({ "Content-Type": "application/offset+octet-stream", "Upload-Offset": String(at.offset) }),
        body: file.slice(at.offset, at.offset + PIECE)
      }).then(function (answer) {
        if (answer.status !== 204) {
          var final = answer.status === 401 || answer.status === 403 || answer.status === 413;
          throw Object.assign(new Error("piece"), { refused: final });
        }
        return send(file, { place: at.place, offset: Number(answer.headers.get("Upload-Offset")) });
      });
    }

    function run(file, tries) {
      return find(file)
        .then(function (at) {
          return send(file, at);
        })
        .catch(function (error) {
          if (error.refused || tries >= 12) throw error;
          told.textContent = form.dataset.waiting;
          return wait(tries).then(function () { return run(file, tries + 1); });
        });
    }

    form.addEventListener("submit", function (event) {
      var file = input.files[0];
      if (running) {
        event.preventDefault();
        return;
      }
      if (!file || file.size <= PIECE || !window.localStorage) return;
      event.preventDefault();
      running = true;
      bar.max = file.size;
      bar.hidden = false;
      run(file, 0)
        .then(function (place) {
          localStorage.removeItem(key(file));
          form.elements.upload.value = place.split("/").pop();
          input.required = false;
          input.disabled = true;
          form.submit();
        })
        .catch(function () {
          // the plain way: the server says what is wrong
          form.submit();
        });
    });
    window.addEventListener("pageshow", function (event) {
      if (!event.persisted && !running) return;
      running = false;
      bar.hidden = true;
      input.disabled = false;
      form.elements.upload.value = "";
    });
  });
})();
