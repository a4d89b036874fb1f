// Draws the process diagram and marks where the dossier stands. The bpmn.io mark stays visible, as its licence asks.
(() => {
  const canvas = document.getElementById("diagram");
  if (!canvas || !window.BpmnJS) return;
  const draw = async () => {
    const answer = await fetch(canvas.dataset.source, { headers: { Accept: "application/xml" } });
    if (!answer.ok) throw new Error(`diagram: ${answer.status}`);
    const viewer = new window.BpmnJS({ container: canvas });
    await viewer.importXML(await answer.text());
    const view = viewer.get("canvas");
    view.zoom("fit-viewport", "auto");
    for (const id of (canvas.dataset.active ?? "").split(" ").filter(Boolean)) {
      if (viewer.get("elementRegistry").get(id)) view.addMarker(id, "here");
    }
  };
  draw().catch(() => {
    canvas.className = "hint";
    canvas.textContent = "Không vẽ được sơ đồ.";
  });
})();
