import CRMSchema

/// Findings as one page for a browser, which needs no other file and no network: a picture of the modules, then the
/// findings of each. Severities are filtered by the style sheet alone; searching and sorting take a small script.
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
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src '\(HTMLScript.hash)'; base-uri 'none'; form-action 'none'">
            <title>\(Markup.escape(title))</title>
            <style>\(HTMLStyle.text)</style>
            </head>
            <body>
            <a class="skip" href="#findings">To the findings</a>
            <header><h1>\(Markup.escape(title))</h1>
            <p><code>\(Markup.escape(result.beforeName))</code> → <code>\(Markup.escape(result.afterName))</code></p>
            \(counts(result))</header>
            <main>
            \(picture(result))
            <h2 id="findings">Findings</h2>
            \(result.findings.isEmpty ? "<p>Nothing that a rule looks at has changed.</p>" : HTMLTools.text + "\n" + groups(result))
            </main>
            <script>\(HTMLScript.text)</script>
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
        let marks = result.marks
        let known = Set(result.after.modules.map(\.apiName.value)).union(result.before.modules.map(\.apiName.value))
        let links = Dictionary(uniqueKeysWithValues: result.open.reduce(into: Set<String>()) { $0.insert($1.module ?? "") }
            .filter(known.contains).map { ($0, "#\(anchor($0))") })
        let graph = SchemaGraph(before: result.before, after: result.after)
        let shown = marks.isEmpty ? graph : graph.around(Set(marks.keys))
        guard !shown.nodes.isEmpty else { return "" }
        let what = marks.isEmpty ? "All modules; none has findings." : "Modules with findings, and those that they are joined to. A module leads to its findings."
        return """
            <section aria-labelledby="map"><h2 id="map">Modules</h2><p class="soft">\(what)</p>
            <div class="map" role="region" aria-labelledby="map" tabindex="0">\(SVGGraph.render(shown, marks: marks, links: links))</div></section>
            """
    }

    private func groups(_ result: DiffResult) -> String {
        var order: [String] = []
        var byModule: [String: [Finding]] = [:]
        for finding in result.findings {
            let name = finding.module ?? finding.rule.area.rawValue
            if byModule[name] == nil { order.append(name) }
            byModule[name, default: []].append(finding)
        }
        let sections = order.map { name in
            "<section id=\"\(anchor(name))\"><h3>\(Markup.escape(name))</h3>\n" + (byModule[name] ?? []).map(card).joined() + "</section>"
        }
        return "<div class=\"list\">\n\(sections.joined(separator: "\n"))\n</div>"
    }

    private func card(_ finding: Finding) -> String {
        let rule = finding.rule
        let state = finding.suppression == nil ? finding.severity.rawValue : "suppressed"
        let reason = finding.suppression.map { "<p>Suppressed: \(Markup.escape($0))</p>" } ?? ""
        let uses = finding.uses.map { "<p class=\"id\">\(UsesText.line($0) { "<code>\(Markup.escape(options.place($0.location)))</code>" })</p>" } ?? ""
        return """
            <article class="\(state)" id="f-\(finding.fingerprint)" data-rule="\(rule.id)"><h4><span class="badge">\(state)</span> \(Markup.escape(finding.subject)): \(Markup.escape(rule.title))</h4>
            <p class="sides">\(side("before", finding.before))\(side("after", finding.after))</p>
            <p><em>\(rule.claims.names.joined(separator: ", "))</em>. \(Markup.prose(rule.why)) <b>Next:</b> \(Markup.prose(rule.next))</p>\(reason)\(uses)
            <p class="id"><code>\(rule.id)</code> <code>\(finding.fingerprint)</code></p></article>

            """
    }

    private func side(_ name: String, _ side: FindingSide) -> String {
        "<span><small>\(name)</small> <code dir=\"auto\">\(Markup.escape(side.value ?? "–"))</code> <small>\(Markup.escape(options.place(side.location)))</small></span>"
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

extension DiffResult {
    /// API name of a module → its worst open finding.
    var marks: [String: DiffSeverity] {
        open.reduce(into: [:]) { marks, finding in
            if let module = finding.module { marks[module] = max(marks[module] ?? .off, finding.severity) }
        }
    }
}
