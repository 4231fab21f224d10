(function (script) {
  "use strict";
  var frame = document.getElementById(script.getAttribute("data-frame"));
  if (!frame) return;
  var origin = new URL(frame.getAttribute("src") || "", document.baseURI).origin;
  window.addEventListener("message", function (event) {
    var data = event.data;
    // a sandboxed page has the origin "null"; the window it came from decides
    if (event.source !== frame.contentWindow) return;
    if (event.origin !== "null" && event.origin !== origin) return;
    if (!data || data.milepost !== "height") return;
    var height = Number(data.height);
    if (!isFinite(height) || height < 100 || height > 20000) return;
    frame.setAttribute("height", String(Math.ceil(height)));
  });
})(document.currentScript);
