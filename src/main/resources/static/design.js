// Draws a diagram, with what was found on its elements: a red edge, a number, the sentences under it. Elements of data-road are
// those of the longest road. The bpmn.io mark stays visible, as its licence asks.
(() => {
  const canvas = document.getElementById("design");
  if (!canvas || !window.BpmnJS) return;
  const found = JSON.parse(canvas.dataset.findings || "{}");
  const draw = async () => {
    const answer = await fetch(canvas.dataset.source, { headers: { Accept: "application/xml" } });
    if (!answer.ok) throw new Error(`diagram: ${answer.status}`);
    const viewer = new window.BpmnJS({ container: canvas });
    await viewer.importXML(await answer.text());
    const view = viewer.get("canvas");
    const elements = viewer.get("elementRegistry");
    view.zoom("fit-viewport", "auto");
    for (const id of (canvas.dataset.road ?? "").split(" ").filter(Boolean)) {
      if (elements.get(id)) view.addMarker(id, "here");
    }
    for (const [id, sentences] of Object.entries(found)) {
      const element = elements.get(id);
      if (!element || element === view.getRootElement()) continue;
      view.addMarker(id, "faulty");
      const mark = document.createElement("button");
      mark.type = "button";
      mark.className = "fault-mark";
      mark.textContent = sentences.length;
      mark.title = sentences.join("\n");
      mark.setAttribute("aria-label", `${id}: ${sentences.join("; ")}`);
      mark.addEventListener("click", () => document.getElementById(`loi-${id}`)?.scrollIntoView({ block: "center" }));
      const middle = element.waypoints?.[Math.floor(element.waypoints.length / 2)];
      viewer.get("overlays").add(id, {
        position: middle ? { left: 0, top: 0 } : { top: -14, right: 10 },
        html: mark,
      });
    }
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
