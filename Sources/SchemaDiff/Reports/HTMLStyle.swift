/// The style sheet of the page.
enum HTMLStyle {
    static let text = """
        :root{color-scheme:light dark;--line:#d1d5db;--soft:#5b6472;--error:#b91c1c;--warning:#a14a08;--note:#0369a1}
        *{box-sizing:border-box}[hidden]{display:none!important}
        body{font:15px/1.5 system-ui,sans-serif;margin:0 auto;max-width:76rem;padding:1.5rem}
        h1{font-size:1.5rem;margin:0;overflow-wrap:anywhere}h3,h4{overflow-wrap:anywhere}h4{font-size:1rem;margin:0 0 .3rem}
        code{font:.9em ui-monospace,monospace;overflow-wrap:anywhere}
        .skip{position:absolute;left:-99rem}.skip:focus{position:static}
        .soft{color:var(--soft)}
        .counts{display:flex;flex-wrap:wrap;gap:.75rem;list-style:none;padding:0}
        .counts li{border:1px solid var(--line);border-radius:.5rem;padding:.4rem .9rem}
        .counts b{font-size:1.3rem}.counts .error b{color:var(--error)}.counts .warning b{color:var(--warning)}.counts .note b{color:var(--note)}
        .map{overflow:auto;border:1px solid var(--line);border-radius:.5rem;max-height:75vh}
        .map svg{display:block;max-width:none}
        input[type=checkbox]{margin-left:1rem}input:first-of-type{margin-left:0}
        .tools{display:flex;flex-wrap:wrap;gap:.5rem 1.2rem;align-items:center;margin:.6rem 0}
        .tools input,.tools select{font:inherit;padding:.2rem .4rem;max-width:100%}
        #shown{color:var(--soft)}
        article{border:1px solid var(--line);border-left:5px solid var(--soft);border-radius:.4rem;padding:.6rem .9rem;margin:.6rem 0}
        article.error{border-left-color:var(--error)}article.warning{border-left-color:var(--warning)}article.note{border-left-color:var(--note)}
        article p{margin:.25rem 0}.badge{font-size:.75rem;text-transform:uppercase;letter-spacing:.04em;color:var(--soft)}
        .error .badge{color:var(--error)}.warning .badge{color:var(--warning)}.note .badge{color:var(--note)}
        .sides{display:grid;grid-template-columns:1fr 1fr;gap:.5rem}.sides small,.id{color:var(--soft);font-size:.85em;overflow-wrap:anywhere}
        section:target h3{text-decoration:underline}article:target{outline:3px solid var(--note)}
        #f-error:not(:checked)~.list .error,#f-warning:not(:checked)~.list .warning,#f-note:not(:checked)~.list .note,
        #f-suppressed:not(:checked)~.list .suppressed{display:none}
        @media (max-width:40rem){.sides{grid-template-columns:1fr}body{padding:.8rem}}
        @media (prefers-color-scheme:dark){:root{--line:#374151;--soft:#9ca3af;--error:#f87171;--warning:#fbbf24;--note:#38bdf8}}
        @media print{body{max-width:none;padding:0;font-size:10pt}input,label,.tools,.skip{display:none}
        .map{overflow:visible;max-height:none;border:0}.map svg{width:100%;height:auto}article{break-inside:avoid}h3{break-after:avoid}}
        """
}
