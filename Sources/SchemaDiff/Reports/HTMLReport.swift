import CRMSchema

/// Findings as one page for a browser, which needs no other file and no network: a picture of the modules, then the
/// findings of each. It filters without scripts, by style sheets alone.
struct HTMLReport {
    private let options: ReportOptions

    init(_ options: ReportOptions) { self.options = options }

    func render(_ result: DiffResult) -> String {
        let title = "CRM metadata: \(result.summary)"
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
            <title>\(Markup.escape(title))</title>
            <style>\(HTMLStyle.text)</style>
            </head>
            <body>
            <header><h1>\(Markup.escape(title))</h1>
            <p><code>\(Markup.escape(result.beforeName))</code> → <code>\(Markup.escape(result.afterName))</code></p></header>
            <main>
            \(counts(result))
            <section aria-labelledby="map"><h2 id="map">Modules</h2><div class="map">\(picture(result))</div></section>
            \(filters)
            <div class="list">
            \(groups(result))
            </div>
            </main>
            </body>
            </html>

            """
    }

    private func counts(_ result: DiffResult) -> String {
        let cells = [("error", result.count(.error)), ("warning", result.count(.warning)), ("note", result.count(.note)), ("suppressed", result.suppressed.count)]
        return "<ul class=\"counts\">"
            + cells.map { "<li class=\"\($0)\"><b>\($1)</b> \($0)\($1 == 1 || $0 == "suppressed" ? "" : "s")</li>" }.joined() + "</ul>"
    }

    /// The modules that have findings, and what they are joined to; all of them where nothing was found.
    private func picture(_ result: DiffResult) -> String {
        var marks: [String: DiffSeverity] = [:]
        var links: [String: String] = [:]
        for finding in result.open {
            guard let module = finding.module else { continue }
            marks[module] = max(marks[module] ?? .off, finding.severity)
            links[module] = "#\(anchor(module))"
        }
        let graph = SchemaGraph(result.after)
        let near = Set(marks.keys).union(graph.edges.flatMap { marks[$0.from] != nil || marks[$0.to] != nil ? [$0.from, $0.to] : [] })
        let shown = marks.isEmpty ? graph : SchemaGraph(result.after, modules: near)
        return SVGGraph.render(shown, marks: marks, links: links)
    }

    private let filters = """
        <h2 id="findings">Findings</h2>
        <input type="checkbox" id="f-error" checked><label for="f-error">Errors</label>
        <input type="checkbox" id="f-warning" checked><label for="f-warning">Warnings</label>
        <input type="checkbox" id="f-note" checked><label for="f-note">Notes</label>
        <input type="checkbox" id="f-suppressed"><label for="f-suppressed">Suppressed</label>
        """

    private func groups(_ result: DiffResult) -> String {
        var order: [String] = []
        var byModule: [String: [Finding]] = [:]
        for finding in result.findings {
            let name = finding.module ?? finding.rule.area.rawValue
            if byModule[name] == nil { order.append(name) }
            byModule[name, default: []].append(finding)
        }
        guard !order.isEmpty else { return "<p>Nothing that a rule looks at has changed.</p>" }
        return order.map { name in
            "<section id=\"\(anchor(name))\"><h3>\(Markup.escape(name))</h3>\n" + (byModule[name] ?? []).map(card).joined() + "</section>"
        }.joined(separator: "\n")
    }

    private func card(_ finding: Finding) -> String {
        let rule = finding.rule
        let state = finding.suppression == nil ? finding.severity.rawValue : "suppressed"
        let reason = finding.suppression.map { "<p>Suppressed: \(Markup.escape($0))</p>" } ?? ""
        return """
            <article class="\(state)"><h4><span class="badge">\(state)</span> \(Markup.escape(finding.subject)): \(Markup.escape(rule.title))</h4>
            <p class="sides">\(side("before", finding.before))\(side("after", finding.after))</p>
            <p><em>\(rule.claims.names.joined(separator: ", "))</em>. \(Markup.escape(rule.why)) <b>Next:</b> \(Markup.escape(rule.next))</p>\(reason)
            <p class="id"><code>\(rule.id)</code> <code>\(finding.fingerprint)</code></p></article>

            """
    }

    private func side(_ name: String, _ side: FindingSide) -> String {
        "<span><small>\(name)</small> <code>\(Markup.escape(side.value ?? "–"))</code> <small>\(Markup.escape(options.place(side.location)))</small></span>"
    }

    /// Names of modules may have characters that anchors may not.
    private func anchor(_ name: String) -> String {
        "m-" + name.utf8.map { byte in
            let scalar = Unicode.Scalar(byte)
            return scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
                ? String(scalar) : "-" + String(byte, radix: 16)
        }.joined()
    }
}
