import Foundation

/// The list of Zoho's operations that stands beside a checkout of this package; nil without one.
struct OfficialOperations {
    struct Row: Sendable {
        let file: String
        let method: String
        let path: String
        let operationID: String
    }

    let rows: [Row]

    init?() {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let list = root.appendingPathComponent("../shared/reference/zoho/OPERATIONS.md").standardizedFileURL
        guard let text = try? String(contentsOf: list, encoding: .utf8) else { return nil }
        var file = ""
        var rows: [Row] = []
        for line in text.split(separator: "\n") {
            if line.hasPrefix("### ") { file = String(line.dropFirst(4).prefix { $0 != " " }) }
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmingCharacters(in: .whitespaces) }
            guard file.hasSuffix(".json"), cells.count > 4, ["GET", "POST", "PUT", "PATCH", "DELETE"].contains(cells[1]) else { continue }
            let path = cells[2].split(separator: "`").first.map(String.init) ?? ""
            // A placeholder, as a description may not be empty.
            guard path != "/" else { continue }
            rows.append(Row(file: file, method: cells[1], path: path, operationID: cells[3]))
        }
        self.rows = rows
    }
}
