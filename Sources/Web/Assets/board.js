/** The hall's screen: what it is told, and the points in turns where they are more than the screen holds. */
function showBoards() {
  const board = document.querySelector(".board");
  if (!board) { return; }
  let state = JSON.parse(board.dataset.board);
  const lost = document.getElementById("lost");
  const isScreen = window.matchMedia("(min-width: 60rem)");
  // Who wants no motion turns the pages by hand, and sees first those that somebody must call.
  let isPaused = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  let turn = 0;

  function part(name, className, text) {
    const element = document.createElement(name);
    element.className = className;
    element.textContent = text;
    return element;
  }

  function line(item, className) {
    const element = part("p", className, [item.clock, item.title].filter(Boolean).join("  "));
    if (item.presenters) { element.append(" ", part("span", "soft", "· " + item.presenters)); }
    return element;
  }

  /** A line that is there only where there is something to say. */
  function tell(id, text) {
    const element = document.getElementById(id);
    element.hidden = !text;
    (element.querySelector("span") || element).textContent = text || "";
  }

  function points() {
    if (!isPaused) { return state.points; }
    const share = (point) => point.line === "lost" ? -1 : point.invited ? point.present / point.invited : 2;
    return [...state.points].sort((one, other) => share(one) - share(other));
  }

  function showPoints() {
    const bars = document.getElementById("bars");
    bars.classList.toggle("uncalled", !state.roll_call);
    bars.replaceChildren(...points().map((point) => {
      const item = part("li", point.line || "unknown", "");
      const level = point.invited ? Math.min(10, Math.floor(point.present * 10 / point.invited)) : 0;
      item.append(part("span", "bar-name", point.name), part("span", "bar-text", point.text),
        part("span", "level level-" + level, ""));
      return item;
    }));
    takeTurns(bars);
  }

  /** Hides all but those whose turn it is, as many as the screen holds. */
  function takeTurns(bars) {
    const items = [...bars.children];
    let size = items.length;
    if (isScreen.matches && items.length) {
      const style = getComputedStyle(bars);
      const rows = Math.floor((bars.clientHeight + parseFloat(style.rowGap)) /
        (items[0].offsetHeight + parseFloat(style.rowGap)));
      size = Math.max(1, rows) * style.gridTemplateColumns.split(" ").length;
    }
    const turns = Math.max(1, Math.ceil(items.length / size));
    turn %= turns;
    items.forEach((item, index) => { item.hidden = Math.floor(index / size) !== turn; });
    document.getElementById("turns").hidden = turns < 2;
    document.getElementById("turn").textContent = (turn + 1) + "/" + turns;
  }

  function showPause() {
    const button = document.getElementById("pause");
    button.textContent = isPaused ? "⏵" : "⏸";
    button.setAttribute("aria-label", isPaused ? board.dataset.goOn : board.dataset.pause);
  }

  function onward() {
    turn += 1;
    showPoints();
  }

  function show() {
    const standing = document.getElementById("standing");
    standing.textContent = state.standing_text;
    standing.className = "large standing " + state.standing;
    standing.hidden = state.now.length > 0;
    document.getElementById("now").replaceChildren(...state.now.map((item) => line(item, "large strong")));
    document.getElementById("next").replaceChildren(...(state.next ? [line(state.next, "large soft")] : []));
    document.getElementById("next-part").hidden = !state.next;
    document.getElementById("turnout").textContent = state.turnout ? state.turnout.text : board.dataset.none;
    document.getElementById("roll-call").textContent = state.roll_call || "";
    tell("lines", state.lines);
    tell("lost-lines", state.lost.join(", "));
    tell("late", state.late);
    tell("others", state.others);
    showPoints();
  }

  function showClock() {
    const time = new Date().toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit", timeZone: "Asia/Ho_Chi_Minh" });
    document.getElementById("clock").textContent = time;
  }

  document.getElementById("onward").addEventListener("click", onward);
  document.getElementById("pause").addEventListener("click", () => {
    isPaused = !isPaused;
    showPause();
    showPoints();
  });
  window.addEventListener("resize", showPoints);
  showPause();
  show();
  showClock();
  setInterval(showClock, 5000);
  setInterval(() => { if (!isPaused) { onward(); } }, 8000);
  const events = new EventSource(board.dataset.events);
  events.onmessage = (event) => { state = JSON.parse(event.data); lost.hidden = true; show(); };
  events.onerror = () => { lost.hidden = false; };
  events.onopen = () => { lost.hidden = true; };
}

showBoards();
