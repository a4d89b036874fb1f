// What the pages need beyond htmx. Every page works without it, only less comfortably.
(() => {
  // A form is sent once: a second click or Enter while it is on its way does nothing.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.sent === "yes") {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    if (form.method === "post" && !form.target) form.dataset.sent = "yes";
  }, true);
  const release = (event) => {
    const form = event.target.closest?.("form");
    if (form) delete form.dataset.sent;
  };
  document.addEventListener("htmx:afterRequest", release);
  document.addEventListener("htmx:validation:halted", release);
  window.addEventListener("pageshow", () => document.querySelectorAll("form").forEach((form) => delete form.dataset.sent));

  // After an answer, the keyboard stands where the work goes on: the first faulty field, else what the page names.
  const focusNext = () => (document.querySelector("[aria-invalid='true']") ?? document.querySelector("[autofocus], [data-focus]"))?.focus();
  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.detail.target?.querySelector?.("[aria-invalid='true'], [data-focus]")) focusNext();
  });
  document.addEventListener("DOMContentLoaded", () => {
    if (!location.hash) focusNext();
  });

  // A refused request changes nothing: its sentence is shown, the fields it names are marked, all that was typed stays.
  const unmark = (form) => {
    form?.querySelectorAll("[aria-invalid]").forEach((field) => field.removeAttribute("aria-invalid"));
    form?.querySelectorAll(".error").forEach((place) => (place.textContent = ""));
  };
  const mark = (form, faults) => {
    if (!form) return;
    for (const [name, sentence] of Object.entries(faults)) {
      const field = form.elements.namedItem(name) ?? (name.startsWith("paper-") ? form.elements.namedItem("file") : null);
      if (!(field instanceof HTMLElement)) continue;
      field.setAttribute("aria-invalid", "true");
      field.closest("details")?.setAttribute("open", "");
      const place = form.querySelector(`#${CSS.escape(`loi-${field.name}`)}`);
      if (place) place.textContent = sentence;
    }
    focusNext();
  };
  const say = (sentence) => {
    const box = document.getElementById("thong-bao");
    if (box) box.textContent = sentence;
  };
  document.addEventListener("htmx:beforeRequest", (event) => {
    say("");
    unmark(event.detail.elt.closest("form"));
  });
  document.addEventListener("htmx:responseError", (event) => {
    const { xhr } = event.detail;
    if (xhr.status === 401) {
      say("Phiên làm việc đã hết. Hãy đăng nhập lại ở một thẻ khác rồi bấm lại: nội dung đã nhập vẫn còn trên trang này.");
      return;
    }
    try {
      const problem = JSON.parse(xhr.responseText);
      say(problem.detail ?? problem.title);
      mark(event.detail.elt.closest("form"), problem.fields ?? {});
    } catch {
      say("Máy chủ chưa trả lời được. Nội dung đã nhập vẫn còn; hãy thử lại.");
    }
  });
  document.addEventListener("htmx:sendError", () => say("Không nối được với máy chủ. Nội dung đã nhập vẫn còn; hãy thử lại."));

  // An upload that is plainly too large is refused before it travels.
  document.addEventListener("change", (event) => {
    const input = event.target;
    if (input.type !== "file" || !input.dataset.maxBytes) return;
    const large = [...input.files].some((file) => file.size > Number(input.dataset.maxBytes));
    input.setCustomValidity(large ? input.dataset.tooLarge : "");
    if (large) input.reportValidity();
  }, true);

  // Print what stands beside the button: a letter in its frame, else the page.
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-print]");
    if (!button) return;
    const frame = document.getElementById(button.dataset.print);
    (frame?.contentWindow ?? window).print();
  });
})();
