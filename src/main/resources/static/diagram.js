// Draws a process diagram large enough to read its labels; what is wider than the page scrolls. Marks where the dossier stands or
// the longest road runs (data-here), and what was found on elements (data-findings): a red edge, a number, the sentences under it.
// The bpmn.io mark stays visible, as its licence asks.
(() => {
  const canvas = document.querySelector(".diagram");
  if (!canvas || !window.BpmnJS) return;
  // The labels are 12 pixels high in a diagram's own measure.
  const READABLE = 0.85;
  const MARGIN = 40;
  const found = JSON.parse(canvas.dataset.findings || "{}");

  const fit = (view) => {
    const drawing = view.viewbox().inner;
    const scale = Math.min(1, Math.max(READABLE, canvas.parentElement.clientWidth / (drawing.width + 2 * MARGIN)));
    canvas.style.width = `max(100%, ${Math.ceil(drawing.width * scale + 2 * MARGIN)}px)`;
    canvas.style.height = `${Math.ceil(drawing.height * scale + 2 * MARGIN)}px`;
    view.resized();
    view.zoom("fit-viewport", "auto");
  };

  const mark = (viewer, id, sentences) => {
    const element = viewer.get("elementRegistry").get(id);
    if (!element || element === viewer.get("canvas").getRootElement()) return;
    viewer.get("canvas").addMarker(id, "faulty");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "fault-mark";
    button.textContent = sentences.length;
    button.title = sentences.join("\n");
    button.setAttribute("aria-label", `${id}: ${sentences.join("; ")}`);
    button.addEventListener("click", () => document.getElementById(`loi-${id}`)?.scrollIntoView({ block: "center" }));
    viewer.get("overlays").add(id, {
      position: element.waypoints?.length ? { left: 0, top: 0 } : { top: -14, right: 10 },
      html: button,
    });
  };

  const draw = async () => {
    const answer = await fetch(canvas.dataset.source, { headers: { Accept: "application/xml" } });
    if (!answer.ok) throw new Error(`diagram: ${answer.status}`);
    const viewer = new window.BpmnJS({ container: canvas });
    await viewer.importXML(await answer.text());
    const view = viewer.get("canvas");
    const elements = viewer.get("elementRegistry");
    fit(view);
    const here = (canvas.dataset.here ?? "").split(" ").filter((id) => id && elements.get(id));
    for (const id of here) view.addMarker(id, "here");
    if (here.length === 1) {
      const standing = elements.getGraphics(here[0]).getBoundingClientRect();
      const pane = canvas.parentElement;
      pane.scrollLeft += standing.left - pane.getBoundingClientRect().left - pane.clientWidth / 2;
    }
    for (const [id, sentences] of Object.entries(found)) mark(viewer, id, sentences);
    for (const row of document.querySelectorAll("[data-element]")) {
      const id = row.dataset.element;
      if (!elements.get(id)) continue;
      row.addEventListener("mouseenter", () => view.addMarker(id, "pointed"));
      row.addEventListener("mouseleave", () => view.removeMarker(id, "pointed"));
    }
  };
  draw().catch(() => {
    canvas.className = "hint";
    canvas.textContent = "Không vẽ được sơ đồ.";
  });
})();
