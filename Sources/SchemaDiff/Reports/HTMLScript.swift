/// The script of the page: searches, sorts, counts. Without it everything is shown, by module.
enum HTMLScript {
    /// What the page's policy allows to run; `.ci/reports` proves that it fits the text.
    static let hash = "sha256-/82mFnuJOJgT8qiI6GrvUqnRA/uREv8vcU8CYwMqFS8="

    static let text = """
        "use strict";
        (() => {
        const list = document.querySelector(".list"), tools = document.querySelector(".tools");
        if (!list) return;
        const search = document.getElementById("search"), order = document.getElementById("order");
        const shown = document.getElementById("shown"), sections = [...list.querySelectorAll("section")];
        const ranks = ["error", "warning", "note", "suppressed"];
        const cards = [...list.querySelectorAll("article")].map((element, place) => ({ element, place, home: element.parentNode,
          rank: ranks.findIndex(rank => element.classList.contains(rank)), rule: element.dataset.rule,
          text: element.textContent.toLowerCase() }));
        const flat = document.createElement("section");
        list.append(flat);
        const arrange = () => {
          const by = order.value, sorted = [...cards];
          if (by !== "module") sorted.sort((a, b) => (by === "rule" ? (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0) : a.rank - b.rank) || a.place - b.place);
          for (const card of sorted) (by === "module" ? card.home : flat).append(card.element);
          show();
        };
        const show = () => {
          const words = search.value.toLowerCase().split(/\\s+/).filter(word => word);
          let count = 0;
          for (const card of cards) {
            card.element.hidden = !words.every(word => card.text.includes(word));
            if (!card.element.hidden && document.getElementById("f-" + ranks[card.rank]).checked) count += 1;
          }
          for (const section of [...sections, flat])
            section.hidden = ![...section.querySelectorAll("article")].some(card => getComputedStyle(card).display !== "none");
          shown.textContent = count + " of " + cards.length + " shown";
        };
        // A link to a finding or module must not lead to what is filtered away.
        const reveal = () => {
          const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
          if (!target || !list.contains(target)) return;
          search.value = "";
          order.value = "module";
          for (const rank of ranks)
            if (target.classList.contains(rank) || (target.querySelector("article." + rank) && rank !== "suppressed")) document.getElementById("f-" + rank).checked = true;
          arrange();
          target.scrollIntoView();
        };
        search.addEventListener("input", show);
        order.addEventListener("change", arrange);
        for (const rank of ranks) document.getElementById("f-" + rank).addEventListener("change", show);
        addEventListener("hashchange", reveal);
        // A browser may have kept what was typed before the page was loaded again.
        tools.hidden = false;
        arrange();
        reveal();
        })();
        """
}
