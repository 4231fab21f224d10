// folium writes its popups with a call of $(text)[0]; this is all of jQuery it needs.
window.$ = window.$ || function (what) {
  if (typeof what === "function") { what(); return; }
  if (what === document) return { ready: function (go) { go(); } };
  var host = document.createElement("template");
  host.innerHTML = String(what).trim();
  return [host.content.firstElementChild];
};
