/** The hall's screen: what is now and next by its own clock, turnout as it is told. */
function showBoards() {
  const board = document.querySelector(".board");
  if (!board) { return; }
  let state = JSON.parse(board.dataset.board);
  const lost = document.getElementById("lost");

  function line(item) { return item.clock + "  " + item.title + (item.presenters ? " · " + item.presenters : ""); }

  function showTime() {
    const now = Date.now();
    const told = state.items.some((item) => item.state);
    const timed = state.items.filter((item) => item.start);
    // What was told goes before the clock: an item runs until somebody says that it is over.
    const current = told ? state.items.findLast((item) => item.state === "running")
      : timed.findLast((item) => item.start <= now && (!item.end || now < item.end));
    const next = told ? state.items.find((item) => item.state === "waiting") : timed.find((item) => item.start > now);
    const isOver = state.items.length && !current && !next;
    document.getElementById("now").textContent = current ? line(current) : isOver ? board.dataset.ended : "–";
    document.getElementById("next").textContent = next ? line(next) : "–";
  }

  /** A line that is there only where there is something to say. */
  function tell(id, text) {
    const element = document.getElementById(id);
    element.hidden = !text;
    (element.querySelector("span") || element).textContent = text || "";
  }

  function show() {
    document.getElementById("turnout").textContent = state.turnout ? state.turnout.text : board.dataset.none;
    document.getElementById("roll-call").textContent = state.roll_call || "";
    tell("lines", state.lines);
    tell("lost-lines", state.lost.join(", "));
    tell("late", state.late);
    tell("others", state.others);
    const bars = document.getElementById("bars");
    bars.classList.toggle("many", state.points.length > 24);
    bars.replaceChildren(...state.points.map((point) => {
      const item = document.createElement("li");
      const level = point.invited ? Math.min(10, Math.floor(point.present * 10 / point.invited)) : 0;
      for (const [className, text] of [["bar-name", point.name], ["level level-" + level, ""], ["bar-text", point.text]]) {
        const part = document.createElement("span");
        part.className = className;
        part.textContent = text;
        item.append(part);
      }
      return item;
    }));
    showTime();
  }

  show();
  setInterval(showTime, 5000);
  const events = new EventSource(board.dataset.events);
  events.onmessage = (event) => { state = JSON.parse(event.data); lost.hidden = true; show(); };
  events.onerror = () => { lost.hidden = false; };
  events.onopen = () => { lost.hidden = true; };
}

showBoards();
