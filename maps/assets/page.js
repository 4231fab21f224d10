// The interactive map of one page. In: the data block of the page and Leaflet's global L.
// All text is set as text, never as markup. Nothing is stored, nothing is requested save
// tiles that were asked for when the page was made.
(function () {
  "use strict";
  var data = JSON.parse(document.getElementById("milepost-data").textContent);
  var root = document.documentElement;
  var figure = document.getElementById("map");
  var live = document.getElementById("live");
  if (!window.L || !data.view) return;
  figure.classList.add("on");

  var SVG = "http://www.w3.org/2000/svg";
  var still = window.matchMedia("(prefers-reduced-motion: reduce)");
  var listeners = [];

  function make(name, attributes, text) {
    var svg = /^(svg|path|g|circle|rect)$/.test(name);
    var node = svg ? document.createElementNS(SVG, name) : document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) { node.setAttribute(key, attributes[key]); });
    if (text !== undefined) node.textContent = text;
    return node;
  }
  function system() { return root.dataset.units === "mi" ? 1 : 0; }
  function words(phrase) {
    return phrase.map(function (part) { return typeof part === "string" ? part : part[system()]; }).join("");
  }
  function fill(node, phrase) {
    phrase.forEach(function (part) {
      if (typeof part === "string") { node.appendChild(document.createTextNode(part)); return; }
      node.appendChild(make("span", { "class": "k" }, part[0]));
      node.appendChild(make("span", { "class": "m" }, part[1]));
    });
    return node;
  }
  // what a listener writes is written now and again whenever the units change
  function onUnits(write) { listeners.push(write); write(); }

  function decode(text, grid, channels) {
    var at = 0, last = [], found = [];
    for (var c = 0; c < channels; c++) last.push(0);
    while (at < text.length) {
      for (c = 0; c < channels; c++) {
        var value = 0, shift = 0, letter;
        do {
          letter = text.charCodeAt(at++) - 63;
          value += (letter & 31) * Math.pow(2, shift);
          shift += 5;
        } while (letter >= 32);
        last[c] += value % 2 ? -(value + 1) / 2 : value / 2;
      }
      found.push(last.slice());
    }
    return found.map(function (p) { return [p[0] / grid, p[1] / grid].concat(p.slice(2)); });
  }
  function latLngs(part, grid) {
    if (Array.isArray(part)) return part.map(function (each) { return latLngs(each, grid); });
    return decode(part, grid, 2).map(function (p) { return [p[1], p[0]]; });
  }
  function box(b) { return L.latLngBounds([b[1], b[0]], [b[3], b[2]]); }

  // a flat journey needs no tall frame; never taller than the style sheet allows
  var tall = L.latLng(data.view[3], 0), deep = L.latLng(data.view[1], 0), flat = L.CRS.EPSG3857;
  var aspect = (flat.project(tall).y - flat.project(deep).y) / (flat.project(L.latLng(0, data.view[2] - data.view[0])).x || 1);
  function setHeight() {
    live.style.maxHeight = Math.max(300, live.clientWidth * Math.min(Math.max(aspect * 1.15, 0.72), 1.7)) + "px";
  }
  setHeight();
  window.addEventListener("resize", setHeight);
  var map = L.map(live, {
    attributionControl: !!data.tiles, zoomControl: false, minZoom: 1, maxZoom: data.tiles ? 17 : 12,
    zoomSnap: 0.25, zoomDelta: 0.5, wheelPxPerZoomLevel: 120, worldCopyJump: false, maxBounds: data.tiles ? null : box(data.limit),
    maxBoundsViscosity: 1, fadeAnimation: !still.matches, zoomAnimation: !still.matches,
    markerZoomAnimation: !still.matches, inertia: !still.matches
  });
  if (map.attributionControl) map.attributionControl.setPrefix(false);
  var home = 0, limit = box(data.limit);
  function fit() {
    map.fitBounds(box(data.view), { animate: false, padding: [6, 6] });
    home = map.getZoom();
    // never zoomed out beyond the base map, save where it cannot fill the frame
    map.setMinZoom(data.tiles ? 1 : Math.min(home, map.getBoundsZoom(limit, true)));
  }
  fit();
  // one stop of the Tab key each for ways, places and verdicts; arrow keys move within
  var WORDS = { ways: "Ways", marks: "Places and signs", says: "What the article says" }, rovers = [];
  ["ground", "ways", "marks", "says"].forEach(function (name, i) {
    var pane = map.createPane(name);
    pane.style.zIndex = 250 + 100 * i;
    if (!WORDS[name]) return;
    pane.setAttribute("role", "group");
    pane.setAttribute("aria-label", WORDS[name] + "; arrow keys move among them");
    pane.addEventListener("keydown", function (event) { rove(pane, event); });
    pane.addEventListener("focusin", function (event) { settle(pane, event.target); });
    rovers.push(pane);
  });
  function stops(pane) { return Array.prototype.slice.call(pane.querySelectorAll("[role=button]")); }
  function settle(pane, chosen) {
    var all = stops(pane);
    if (all.indexOf(chosen) < 0) chosen = all.filter(function (each) { return each.getAttribute("tabindex") === "0"; })[0] || all.filter(function (each) { return each.dataset.main; })[0] || all[0];
    all.forEach(function (each) { each.setAttribute("tabindex", each === chosen ? "0" : "-1"); });
  }
  function rove(pane, event) {
    var all = stops(pane), at = all.indexOf(document.activeElement);
    var step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (event.key === "Home") { at = 0; step = 0; } else if (event.key === "End") { at = all.length - 1; step = 0; }
    if (step === undefined || at < 0) return;
    event.preventDefault();
    event.stopPropagation();
    all[(at + step + all.length) % all.length].focus({ preventScroll: true });
  }
  var painters = { ground: L.svg({ pane: "ground", padding: 0.6 }), ways: L.svg({ pane: "ways", padding: 0.6 }) };
  // what the legend has no tick before is left off until a reader asks for it
  var layers = {}, ticks = document.querySelectorAll(".legend input"), off = {};
  ticks.forEach(function (tick) {
    if (!tick.checked) tick.dataset.layers.split(" ").forEach(function (name) { off[name] = true; });
  });
  function group(name) {
    if (!layers[name]) { layers[name] = L.layerGroup(); if (!off[name]) layers[name].addTo(map); }
    return layers[name];
  }

  // ground
  data.ground.forEach(function (ground) {
    var area = ground[0] === "land" || ground[0] === "water";
    var options = {
      pane: "ground", renderer: painters.ground, interactive: false, className: ground[0],
      smoothFactor: 0.6, fill: area
    };
    var shape = latLngs(ground[1], data.grid[0]);
    (area ? L.polygon(shape, options) : L.polyline(shape, options)).addTo(map);
  });
  if (data.tiles) {
    live.classList.add("tiled");
    L.tileLayer(data.tiles.url, {
      attribution: data.tiles.attribution, maxZoom: data.tiles.maxZoom || 19, minZoom: data.tiles.minZoom || 0,
      subdomains: data.tiles.subdomains || "abc", referrerPolicy: "strict-origin-when-cross-origin"
    }).addTo(map);
  }

  // what opens on a click: title and facts, as text
  var opener = null, bounding = 0;
  function card(title, facts, extra) {
    return function () {
      var node = make("div");
      node.appendChild(fill(make("strong"), title));
      facts.forEach(function (fact) { node.appendChild(fill(make("p"), fact)); });
      if (extra) node.appendChild(extra());
      return node;
    };
  }
  function named(layer, title, facts, extra) {
    layer.bindPopup(card(title, facts, extra), { maxWidth: Math.min(320, live.clientWidth - 64), autoPan: false });
    function mark() {
      var node = layer.getElement ? layer.getElement() : null;
      if (!node) return;
      if (!node.hasAttribute("tabindex")) node.setAttribute("tabindex", "-1");
      node.setAttribute("role", "button");
      node.setAttribute("aria-label", words(title));
      if (node.dataset.keys) return;
      node.dataset.keys = "1";
      node.addEventListener("keydown", function (event) {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        opener = node;
        layer.openPopup(layer.getCenter ? layer.getCenter() : undefined);
        focusCard(layer);
      });
    }
    layer.on("add", mark);
    onUnits(mark);
    return layer;
  }
  function focusCard(layer) {
    var popup = layer.getPopup() && layer.getPopup().getElement();
    if (!popup) return;
    popup.setAttribute("tabindex", "-1");
    popup.focus({ preventScroll: true });
  }
  map.on("popupopen", function (event) {
    var node = event.popup.getElement();
    node.setAttribute("role", "dialog");
    node.setAttribute("aria-label", "Details");
    var close = node.querySelector(".leaflet-popup-close-button");
    if (close) close.setAttribute("aria-label", "Close details");
    // a card near the edge of the base map must still be seen whole
    window.clearTimeout(bounding);
    map.setMaxBounds(null);
    window.clearTimeout(keepInSight.timer);
    keepInSight.timer = window.setTimeout(keepInSight, 0, node);
  });
  function keepInSight(node) {
      if (!document.contains(node)) return;
      var card = node.getBoundingClientRect(), frame = live.getBoundingClientRect(), pad = 8;
      var dx = Math.min(card.left - frame.left - pad, 0) || Math.max(card.right - frame.right + pad, 0);
      var dy = Math.min(card.top - frame.top - pad, 0) || Math.max(card.bottom - frame.bottom + pad, 0);
      if (dx || dy) map.panBy([dx, dy], { animate: false });
  }
  map.on("popupclose", function () {
    // not at once: the next card may be about to open
    bounding = window.setTimeout(function () { if (!data.tiles) map.setMaxBounds(limit); }, 400);
    if (opener && document.contains(opener)) opener.focus({ preventScroll: true });
    opener = null;
  });

  live.addEventListener("keydown", function (event) {
    if (event.key === "Escape") map.closePopup();
  });

  // ways: casing, line, pattern on the line, and one broad unseen line to hit and to focus
  var courses = [];
  data.ways.forEach(function (way) {
    var style = data.styles[way.s], shape = latLngs(way.p, data.grid[1]), into = group(way.l);
    var scale = way.soft ? 0.7 : 1, soft = way.soft ? "thin " : "";
    var dotted = /^0\.1/.test(style[2]) && !way.thin;
    function stroke(name, width, dash) {
      return L.polyline(shape, {
        pane: "ways", renderer: painters.ways, interactive: false, weight: width, smoothFactor: 0.6,
        className: "route " + name + (dotted ? " round" : ""), dashArray: dash || null
      }).addTo(into);
    }
    if (way.thin) stroke("thin s-" + style[0], style[1] * 0.6 * scale, "3 4");
    else {
      if (!style[2]) stroke("casing", style[1] * scale + 3);
      stroke(soft + "s-" + style[0], style[1] * scale, style[2]);
      if (style[3]) stroke("s-" + style[3], style[4] * scale, style[5]);
    }
    courses.push([shape, into]);
    if (!way.k) return;
    var hit = L.polyline(shape, {
      pane: "ways", renderer: painters.ways, className: "hit", weight: 16, smoothFactor: 1.5, opacity: 1
    });
    hit.on("add", function () { if (!way.soft && way.s !== "geodesic") hit.getElement().dataset.main = "1"; });
    named(hit, way.t, way.f).addTo(into);
  });

  // points: drawings and names
  var labels = [];
  function drawing(kind, radius) {
    var svg = make("svg", { "aria-hidden": "true", focusable: "false" });
    var shapes = data.shapes[kind];
    if (shapes) {
      shapes.forEach(function (s) {
        svg.appendChild(make(s[1] ? "path" : "circle", s[1] ? { "class": s[0], d: s[1] } : { "class": s[0], r: 8 }));
      });
    } else svg.appendChild(make("circle", { "class": kind, r: radius }));
    return svg;
  }
  function pin(lat, lon, content, options) {
    var host = make("div");
    content.forEach(function (node) { host.appendChild(node); });
    return L.marker([lat, lon], {
      pane: options.pane || "marks", keyboard: false, interactive: options.interactive !== false,
      zIndexOffset: options.z || 0, icon: L.divIcon({ className: "pin " + (options.name || ""), html: host, iconSize: [0, 0] })
    });
  }
  function label(kind, rank, clear, lines) {
    var node = make("span", { "class": "lbl l-" + kind, "aria-hidden": "true" });
    // the blank is read and heard between two lines, and not seen
    lines.forEach(function (line) { node.appendChild(line); node.appendChild(document.createTextNode(" ")); });
    return { node: node, rank: rank, clear: clear, marker: null };
  }
  function grown(marker, size) {
    marker.on("add", function () {
      var node = marker.getElement();
      node.style.width = node.style.height = 2 * size + "px";
      node.style.marginLeft = node.style.marginTop = -size + "px";
      var inner = node.firstChild.style;
      inner.position = "absolute";
      inner.left = inner.top = size + "px";
    });
  }

  data.labels.forEach(function (each) {
    var marker = pin(each[2], each[1], [make("span", { "class": "name " + each[0] }, each[3])], { interactive: false });
    marker.addTo(map);
    labels.push({ node: marker.getElement().querySelector(".name"), rank: each[0] === "country" ? 90 : 95, centred: true, marker: marker });
  });
  data.ticks.forEach(function (tick) {
    var bar = make("svg", { "aria-hidden": "true" }), size = tick[1] === "km" ? 4 : 7;
    bar.appendChild(make("path", { "class": "tick-" + tick[1], d: "M" + -size + " 0H" + size, transform: "rotate(" + tick[4] + ")" }));
    var tag = label("tick l-" + tick[1], tick[1] === "km" ? 60 : 50, 9, [fill(make("span"), tick[5])]);
    tag.marker = pin(tick[3], tick[2], [bar, tag.node], { interactive: false }).addTo(group(tick[0]));
    labels.push(tag);
  });
  var radii = { stop: 5.5, mention: 3.6, town: 2.2, station: 3 };
  // towns about the way: as many as a screen has room for
  // where stops crowd, a name stands only where it covers nothing
  var crowd = data.dots.filter(function (dot) { return !dot.r; }).length > 8;
  var towns = Math.max(3, Math.round(live.clientWidth / 60)), town = 0;
  data.dots.slice().sort(function (a, b) { return a.r - b.r; }).forEach(function (dot) {
    if (dot.s === "town" && ++town > towns) return;
    var plain = dot.s === "town", lines = dot.n ? [make("bdi", {}, dot.n)] : [];
    if (dot.o) lines.push(make("bdi", { "class": "loc" }, dot.o));
    var tag = label(dot.s in radii ? dot.s : "waymark", dot.r * 5, (radii[dot.s] || 8) + 3, lines);
    var marker = pin(dot.y, dot.x, [drawing(dot.s, radii[dot.s]), tag.node], { interactive: !plain, z: plain ? 0 : 100 - dot.r });
    if (!plain) {
      grown(marker, 12);
      var title = dot.o && dot.t.length === 1 ? [dot.t[0] + " " + dot.o] : dot.t;
      named(marker, title, dot.f);
    }
    tag.marker = marker.addTo(group(dot.l));
    tag.must = !dot.r && !crowd;
    tag.sign = !(dot.s in radii);
    labels.push(tag);
  });

  // verdicts: a point on the leg, and a callout that finds its own room on a leader line; the
  // card says what the row of the table says
  var badges = {};
  data.badges.forEach(function (badge) {
    var icon = drawing(badge.o), spot = make("svg", { "aria-hidden": "true" });
    icon.setAttribute("viewBox", "-11 -11 22 22");
    var leader = spot.appendChild(make("path", { "class": "leader c-" + badge.o }));
    spot.appendChild(make("circle", { "class": "spot " + badge.o, r: 4 }));
    var lines = [make("b", { "class": "c-" + badge.o }, badge.w), make("span", { "class": "c-" + badge.o }, data.signs[badge.o][0])];
    var tag = label("badge", badge.o === "inconsistent" ? 3 : 4, 12, lines);
    tag.node.insertBefore(icon, tag.node.firstChild);
    tag.callout = leader;
    tag.fits = badge.o === "consistent";
    var marker = pin(badge.y, badge.x, [spot, tag.node], { z: 500, pane: "says", name: "says" });
    grown(marker, 13);
    named(marker, badge.t, [], function () {
      var part = document.createDocumentFragment();
      var row = document.getElementById("claim-" + badge.c);
      var why = row && row.querySelector(".why");
      if (why) { why = why.cloneNode(true); why.removeAttribute("id"); part.appendChild(why); }
      var link = make("a", { href: "#claim-" + badge.c }, "Go to this figure in the table");
      link.addEventListener("click", function (event) {
        event.preventDefault();
        opener = null;
        map.closePopup();
        toRow(row);
      });
      part.appendChild(link);
      return part;
    });
    marker.layerName = badge.l;
    tag.marker = marker.addTo(group(badge.l));
    labels.push(tag);
    badges[badge.c] = marker;
  });
  function toRow(row) {
    if (!row) return;
    document.querySelectorAll("tr.here").forEach(function (each) { each.classList.remove("here"); });
    row.classList.add("here");
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "center", behavior: still.matches ? "auto" : "smooth" });
  }
  document.querySelectorAll("a.go").forEach(function (link) {
    var marker = badges[link.dataset.claim];
    link.addEventListener("click", function (event) {
      event.preventDefault();
      live.scrollIntoView({ block: "nearest", behavior: still.matches ? "auto" : "smooth" });
      if (!marker) { live.focus({ preventScroll: true }); return; }
      var box_ = document.querySelector('input[data-layers~="' + marker.layerName + '"]');
      if (box_ && !box_.checked) box_.click();
      map.setView(marker.getLatLng(), Math.max(map.getZoom(), home), { animate: false });
      opener = marker.getElement();
      marker.openPopup();
      focusCard(marker);
    });
  });

  // names make room for one another: the important first, each on the first free side
  var SIDES = [[1, 0], [1, -1], [1, 1], [-1, 0], [-1, -1], [-1, 1], [0, -1], [0, 1]];
  var ABOUT = [[0, 0], [0, 0.8], [0, -0.8], [0.4, 0], [-0.4, 0], [0.4, 0.8], [-0.4, -0.8], [0, 1.3], [0, -1.3]];
  // points along the drawn ways, every few pixels
  function coursePoints(size) {
    var found = [];
    function along(part) {
      if (part.length && typeof part[0][0] !== "number") { part.forEach(along); return; }
      var last = null;
      part.forEach(function (spot) {
        var at = map.latLngToContainerPoint(spot);
        if (last) {
          var pieces = Math.min(Math.ceil(at.distanceTo(last) / 9), 120);
          for (var i = 0; i < pieces; i++) {
            var x = last.x + (at.x - last.x) * i / pieces, y = last.y + (at.y - last.y) * i / pieces;
            if (x > 0 && y > 0 && x < size.x && y < size.y) found.push({ x: x, y: y });
          }
        }
        last = at;
      });
    }
    courses.forEach(function (course) { if (map.hasLayer(course[1])) along(course[0]); });
    return found.length > 3000 ? [] : found;
  }
  // beside its point, then farther off; a callout may go far and is led back by a line, or say
  // less: the figure and its sign, then the sign alone; the name of a stop without the local one
  var NEAR = [1, 1.7], FAR = [1, 1.9, 3.2, 5, 7, 10], FORMS = ["", "short", "bare"], LESS = [0, 40, 90];
  function spotsOf(each, size) {
    var found = [];
    if (each.centred) {
      ABOUT.forEach(function (side) {
        found.push([(side[0] - 0.5) * each.w, (side[1] - 0.5) * each.h, 0, 0, each.w, each.h]);
      });
      return found;
    }
    each.sizes.forEach(function (form, less) {
      var w = form[0], h = form[1], turn = 0;
      if (less === 2) found.push([-w / 2, -h / 2, 0, less, w, h]);
      (each.callout ? less === 2 ? FAR.slice(0, 3) : FAR : NEAR).forEach(function (far) {
        SIDES.forEach(function (side) {
          var gap = (each.clear || 0) * far, dx = side[0], dy = side[1];
          var left = dx > 0 ? gap : dx < 0 ? -gap - w : -w / 2;
          var top = -h / 2 + dy * (h / 2 + (dx ? gap / 2 : gap));
          // words stay within the frame; a name pushed far off would name another place
          var x = Math.min(Math.max(each.at.x + left, 3), size.x - w - 3) - each.at.x;
          var y = Math.min(Math.max(each.at.y + top, 3), size.y - h - 3) - each.at.y;
          if (each.must || each.callout || Math.abs(x - left) + Math.abs(y - top) <= each.clear * 2) found.push([x, y, turn++, less, w, h]);
        });
      });
    });
    return found;
  }
  function leaderOf(place) {
    var left = place[0], top = place[1], w = place[4], h = place[5];
    var x = Math.min(Math.max(0, left), left + w), pad = x === 0 ? 0 : h * 0.3;
    var y = Math.min(Math.max(0, top + pad), top + h - pad);
    return Math.sqrt(x * x + y * y) > 16 ? [x, y] : null;
  }
  // how large a callout is in each of its forms; measured once, its letters do not change
  function sizesOf(each) {
    if (!each.callout && each.rank) return [[each.node.offsetWidth + (each.centred ? 10 : 0), each.node.offsetHeight]];
    return each.sizes || FORMS.slice(0, each.callout ? 3 : 2).map(function (form) {
      FORMS.forEach(function (other) { if (other) each.node.classList.toggle(other, other === form); });
      return [each.node.offsetWidth, each.node.offsetHeight];
    });
  }
  // whether a leader line runs through a box; what stands at the point itself is where it comes from
  function runsThrough(line, box) {
    var dx = line[2] - line[0], dy = line[3] - line[1];
    var from = Math.min(8 / (Math.sqrt(dx * dx + dy * dy) || 1), 0.5), to = 1;
    function clip(step, low, high) {
      if (!step) { if (low >= 0 || high <= 0) to = -1; return; }
      from = Math.max(from, Math.min(low / step, high / step));
      to = Math.min(to, Math.max(low / step, high / step));
    }
    clip(dx, box[0] - line[0], box[2] - line[0]);
    clip(dy, box[1] - line[1], box[3] - line[1]);
    return from < to;
  }
  function side(ax, ay, bx, by, cx, cy) { return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax); }
  function meet(a, b) {
    return side(a[0], a[1], a[2], a[3], b[0], b[1]) * side(a[0], a[1], a[2], a[3], b[2], b[3]) < 0 &&
      side(b[0], b[1], b[2], b[3], a[0], a[1]) * side(b[0], b[1], b[2], b[3], a[2], a[3]) < 0;
  }
  // the cheapest place of a label among what stands: boxes, leader lines, ways
  function cheapest(each, size, taken, lines, way) {
    var best = null, least = Infinity, must = each.must || each.callout;
    if (each.inside) spotsOf(each, size).forEach(function (place) {
      var left = place[0], top = place[1];
      var spot = [each.at.x + left, each.at.y + top, each.at.x + left + place[4], each.at.y + top + place[5]];
      var cost = place[2] * (each.callout ? 1.5 : 1) + (each.callout ? LESS[place[3]] : place[3] * 1e6), blocked = false;
      if (spot[0] < 0 || spot[1] < 0 || spot[2] > size.x || spot[3] > size.y) { cost += 500; blocked = true; }
      var lead = each.callout ? leaderOf(place) : null, line = null;
      if (lead) {
        var far = Math.sqrt(lead[0] * lead[0] + lead[1] * lead[1]);
        if (far > 40 && far > 0.25 * Math.min(size.x, size.y)) return;
        cost += far / 2;
        line = [each.at.x, each.at.y, each.at.x + lead[0], each.at.y + lead[1]];
      }
      taken.forEach(function (t) {
        var across = Math.min(t[2], spot[2]) - Math.max(t[0], spot[0]), down = Math.min(t[3], spot[3]) - Math.max(t[1], spot[1]);
        // one name upon another is neither
        if (across > 1 && down > 1) { cost += t.name && !each.callout ? Infinity : 100 + 5 * across * down; blocked = true; }
        if (line && runsThrough(line, t)) cost += 120;
      });
      lines.forEach(function (other) {
        if (runsThrough(other, spot)) { cost += 120; blocked = true; }
        if (line && meet(line, other)) cost += 120;
      });
      if (cost >= least || (blocked && !must)) return;
      way.forEach(function (p) { if (p.x > spot[0] - 1 && p.x < spot[2] + 1 && p.y > spot[1] && p.y < spot[3]) cost += each.centred ? 15 : 4; });
      if (cost < least) { least = cost; best = { place: place, box: spot, line: line, lead: lead }; }
    });
    return best !== null && (must || least < 100) ? best : null;
  }
  function put(each, best) {
    each.node.classList.toggle("off", !best);
    FORMS.forEach(function (form, i) { if (form) each.node.classList.toggle(form, !!best && best.place[3] === i); });
    if (each.callout) {
      each.callout.setAttribute("d", best && best.lead ? "M0 0L" + best.lead[0].toFixed(1) + " " + best.lead[1].toFixed(1) : "");
    }
    if (!best) return;
    // a sign that stepped aside takes its words with it
    each.node.style.left = best.place[0] + (each.centred ? each.w / 2 : 0) + "px";
    each.node.style.top = best.place[1] + (each.centred ? each.h / 2 : 0) + "px";
  }
  function arrange() {
    var size = map.getSize(), taken = [], lines = [], signs = [], way = coursePoints(size);
    var frame = live.getBoundingClientRect();
    live.querySelectorAll(".leaflet-control").forEach(function (control) {
      var box = control.getBoundingClientRect();
      if (box.width) taken.push([box.left - frame.left - 2, box.top - frame.top - 2, box.right - frame.left + 2, box.bottom - frame.top + 2]);
    });
    var shown = labels.filter(function (each) { return map.hasLayer(each.marker); });
    shown.forEach(function (each) {
      each.at = map.latLngToContainerPoint(each.marker.getLatLng());
      each.inside = each.at.x >= 0 && each.at.y >= 0 && each.at.x <= size.x && each.at.y <= size.y;
      if (each.rank === 0 && each.inside) signs.push([each.at.x, each.at.y, 15]);
    });
    // where verdicts crowd, those that fit are a point until the map is zoomed in
    var said = shown.filter(function (each) { return each.callout && each.inside; });
    if (said.length > Math.max(10, size.x / 50)) said.forEach(function (each) { if (each.fits) each.inside = false; });
    shown.forEach(function (each) {
      // signs step aside for stops and for one another
      if (each.sign) {
        var push = 0;
        while (signs.some(function (s) { return Math.abs(s[0] - each.at.x - push) < s[2] && Math.abs(s[1] - each.at.y) < s[2]; })) push += 3;
        signs.push([each.at.x + push, each.at.y, 18]);
        each.marker.getElement().firstChild.style.transform = push ? "translate(" + push + "px,0)" : "";
        each.at = L.point(each.at.x + push, each.at.y);
      }
      each.sizes = sizesOf(each);
      each.w = each.sizes[0][0]; each.h = each.sizes[0][1];
      var near = each.callout ? 4 : each.clear - 2;
      if (!each.centred && each.clear > 5) taken.push([each.at.x - near, each.at.y - near, each.at.x + near, each.at.y + near]);
    });
    function settleDown(each) {
      var best = each.best = cheapest(each, size, taken, lines, way);
      if (!best) return;
      best.box.name = !each.callout;
      taken.push(best.box);
      if (best.line) lines.push(best.line);
    }
    function lift(each) {
      if (!each.best) return;
      taken.splice(taken.indexOf(each.best.box), 1);
      if (each.best.line) lines.splice(lines.indexOf(each.best.line), 1);
    }
    shown.sort(function (a, b) { return a.rank - b.rank; });
    var callouts = shown.filter(function (each) { return each.callout; });
    shown.filter(function (each) { return each.rank === 0; }).forEach(settleDown);
    callouts.forEach(settleDown);
    // each looks about again, now that the others stand
    callouts.concat(callouts).forEach(function (each) { lift(each); settleDown(each); });
    shown.filter(function (each) { return each.rank !== 0 && !each.callout; }).forEach(settleDown);
    shown.forEach(function (each) { put(each, each.best); });
    rovers.forEach(function (pane) { settle(pane); });
  }

  // controls, in the order they are used
  L.control.zoom({ zoomInTitle: "Zoom in", zoomOutTitle: "Zoom out" }).addTo(map);
  L.control.scale({ metric: true, imperial: true, maxWidth: 140 }).addTo(map);
  var inset = document.querySelector(".print .inset");
  if (inset) {
    // in the emptier corner of the two that no control stands in, and nowhere upon a stop
    var room = map.getSize(), weigh = function (low) {
      var weight = 0;
      var within = function (p) { return p.x > room.x - 160 && (low ? p.y > room.y - 160 : p.y < 160); };
      coursePoints(room).forEach(function (p) { if (within(p)) weight++; });
      labels.forEach(function (each) {
        if ((each.rank === 0 || each.callout) && within(map.latLngToContainerPoint(each.marker.getLatLng()))) weight += 1000;
      });
      return weight;
    };
    var low = weigh(true), high = weigh(false), corner = L.control({ position: low <= high ? "bottomright" : "topright" });
    corner.onAdd = function () {
      var host = make("div", { "aria-hidden": "true" }), copy = inset.cloneNode(true);
      copy.removeAttribute("x"); copy.removeAttribute("y");
      host.classList.add("map-svg");
      host.appendChild(copy);
      return host;
    };
    if (Math.min(low, high) < 1000) corner.addTo(map);
  }
  arrange();
  // a phone that was turned shows the whole of it again
  map.on("resize", function () { if (map.getZoom() === home) fit(); });
  map.on("zoomend moveend resize layeradd layerremove", function () {
    window.clearTimeout(arrange.timer);
    arrange.timer = window.setTimeout(arrange, 30);
  });
  live.setAttribute("tabindex", "0");
  live.setAttribute("role", "region");

  ticks.forEach(function (tick) {
    tick.addEventListener("change", function () {
      tick.dataset.layers.split(" ").forEach(function (name) {
        if (!layers[name]) return;
        if (tick.checked) map.addLayer(layers[name]); else map.removeLayer(layers[name]);
      });
    });
  });

  // units and theme
  var units = document.querySelectorAll("input[name=units]");
  units.forEach(function (input) {
    input.addEventListener("change", function () {
      root.dataset.units = input.value;
      listeners.forEach(function (write) { write(); });
      arrange();
    });
    if (input.checked && input.value !== root.dataset.units) input.dispatchEvent(new Event("change"));
  });
  var bar = make("div", { "class": "tools" });
  figure.querySelector(".side").appendChild(bar);
  {
    var choice = make("label", {}, "Colours "), select = make("select", { id: "theme" });
    [["", "as the device"], ["light", "light"], ["dark", "dark"]].forEach(function (each) {
      select.appendChild(make("option", { value: each[0] }, each[1]));
    });
    select.addEventListener("change", function () {
      if (select.value) root.dataset.theme = select.value; else delete root.dataset.theme;
    });
    choice.appendChild(select);
    bar.appendChild(choice);
    var reset = make("button", { type: "button" }, "Show the whole map");
    reset.addEventListener("click", fit);
    bar.appendChild(reset);
  }

  // the run: a train placed by distance and time
  var panel = document.querySelector(".run");
  if (panel && data.runs.length) {
    var slider = document.getElementById("time"), play = document.getElementById("play");
    var told = document.getElementById("told"), which = document.getElementById("journey");
    var run = null, trains = [], longest = 0, frame = 0, started = 0, from = 0;
    data.runs.forEach(function (each, i) {
      each.points = decode(each.p, data.grid[1], 3);
      which.appendChild(make("option", { value: i }, each.name));
    });
    which.value = data.first;
    which.parentNode.hidden = data.runs.length < 2;
    var place = function (points, metres) {
      var low = 0, high = points.length - 1;
      while (high - low > 1) {
        var middle = (low + high) >> 1;
        if (points[middle][2] <= metres) low = middle; else high = middle;
      }
      var a = points[low], b = points[high], share = b[2] > a[2] ? (metres - a[2]) / (b[2] - a[2]) : 0;
      share = Math.min(Math.max(share, 0), 1);
      return [a[1] + (b[1] - a[1]) * share, a[0] + (b[0] - a[0]) * share];
    };
    var whole = function (value) { return Math.round(value).toString().replace(/\B(?=(\d{3})+(?!\d))/g, ","); };
    var length = function (metres) {
      return [whole(metres / data.metres[0]) + " km", whole(metres / data.metres[1]) + " mi"];
    };
    var clock = function (seconds) {
      var minutes = Math.round(seconds / 60), hours = Math.floor(minutes / 60), days = Math.floor(hours / 24);
      var parts = longest > 345600 ? [[days, days === 1 ? " day" : " days"], [hours % 24, " h"]] : [[hours, " h"], [minutes % 60, " min"]];
      var some = parts.filter(function (part) { return part[0]; });
      return (some.length ? some : parts.slice(1)).map(function (part) { return part.join(""); }).join(" ");
    };
    var show = function () {
      var value = Number(slider.value), parts = [];
      trains.forEach(function (train) {
        var metres = Math.min(train.speed ? value * train.speed : value, run.m);
        var at = place(run.points, metres);
        train.marker.setLatLng(at);
        var node = train.marker.getElement();
        if (node) {
          node.classList.toggle("waits", value === 0);
          node.dataset.metres = metres; node.dataset.lat = at[0]; node.dataset.lon = at[1]; node.dataset.kind = train.kind;
        }
        var arrived = metres >= run.m * 0.9999, left = [length(run.m - metres), " to go"];
        // at the start a reader is told what lies ahead
        if (value === 0) left = [length(run.m)].concat(train.speed ? [" in " + clock(run.m / train.speed)] : []);
        parts.push([train.words.concat([": "]), arrived ? ["at " + run.to] : value === 0 ? left : [length(metres), " from " + run.from + ", "].concat(left)]);
      });
      told.textContent = "";
      var head = value === 0 ? "At the start, in " + run.from : run.v.length ? "After " + clock(value) : "";
      if (head) told.appendChild(make("strong", {}, head));
      parts.forEach(function (part) { told.appendChild(fill(make("p"), part[0].concat(part[1]))); });
      slider.setAttribute("aria-valuetext", (head ? head + ". " : "") + parts.map(function (part) { return words(part[0].concat(part[1])); }).join(". "));
    };
    var stop = function () {
      window.cancelAnimationFrame(frame);
      frame = 0;
      play.textContent = still.matches ? "One step on" : Number(slider.value) >= longest ? "Play again" : "Play";
      told.setAttribute("aria-live", "polite");
    };
    var move = function (now) {
      var value = from + (now - started) / 14000 * longest;
      slider.value = Math.min(value, longest);
      show();
      if (value >= longest) { stop(); return; }
      frame = window.requestAnimationFrame(move);
    };
    var choose = function () {
      stop();
      trains.forEach(function (train) { map.removeLayer(train.marker); });
      run = data.runs[Number(which.value) || 0];
      var paces = run.v.length ? run.v : [["way", 0, ["Along the way"]]];
      trains = paces.map(function (pace) {
        var svg = make("svg", { "aria-hidden": "true" });
        data.vehicles[run.icon].forEach(function (part) { svg.appendChild(make("path", { "class": part[0], d: part[1] })); });
        var marker = pin(run.points[0][1], run.points[0][0], [svg], { interactive: false, z: 1000, name: "train " + pace[0] }).addTo(map);
        return { kind: pace[0], speed: pace[1], words: pace[2], marker: marker };
      });
      document.getElementById("run-title").textContent = "Along the way: " + run.name;
      longest = trains.reduce(function (most, train) { return Math.max(most, train.speed ? run.m / train.speed : run.m); }, 0);
      slider.max = longest;
      slider.step = run.v.length ? (longest > 36000 ? 300 : 30) : Math.max(run.m / 1000, 1);
      slider.value = 0;
      slider.setAttribute("aria-label", run.v.length ? "Time since departure" : "Distance from the start");
      stop();
      show();
    };
    play.addEventListener("click", function () {
      if (still.matches) {
        var step = run.v.length ? Math.max(3600, longest / 48) : longest / 24;
        slider.value = Number(slider.value) >= longest ? 0 : Number(slider.value) + step;
        show();
        return;
      }
      if (frame) { stop(); return; }
      if (Number(slider.value) >= longest) slider.value = 0;
      from = Number(slider.value);
      started = window.performance.now();
      play.textContent = "Pause";
      told.setAttribute("aria-live", "off");
      frame = window.requestAnimationFrame(move);
    });
    slider.addEventListener("input", function () { if (frame) stop(); show(); });
    which.addEventListener("change", function () {
      choose();
      var spots = run.points.map(function (point) { return [point[1], point[0]]; });
      map.fitBounds(L.latLngBounds(spots), { animate: !still.matches, padding: [48, 48], maxZoom: 10 });
    });
    choose();
    onUnits(show);
  } else if (panel) panel.remove();

  // a page in a frame tells its host how high it is; a number and nothing else
  if (window.parent !== window && window.ResizeObserver) {
    new ResizeObserver(function () {
      window.parent.postMessage({ milepost: "height", height: Math.ceil(document.body.getBoundingClientRect().height) + 2 }, "*");
    }).observe(document.body);
  }
})();
