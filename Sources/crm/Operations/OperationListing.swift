#if CommandLine
import CRMSchema

/// Operations for people, under the groups of their functions.
struct OperationListing {
    private let entries: [OperationEntry]
    private let isDetailed: Bool

    /// - Parameters:
    ///   - entries: in the order of their groups.
    ///   - isDetailed: with signature, scopes and the rest; else a line for each.
    init(_ entries: [OperationEntry], isDetailed: Bool) {
        self.entries = entries
        self.isDetailed = isDetailed
    }

    func print(to terminal: Terminal) {
        var group: String?
        var width = 0
        for entry in entries {
            if entry.group != group {
                if group != nil { terminal.print() }
                terminal.print(terminal.styled(entry.group, .bold))
                group = entry.group
                width = entries.filter { $0.group == entry.group }.map { Self.name($0).count }.max() ?? 0
            }
            let name = Self.name(entry)
            terminal.print("  \(name)\(String(repeating: " ", count: width - name.count))  \(entry.operation.method.value) \(entry.operation.operation?.value ?? entry.operation.path.value)")
            guard isDetailed else { continue }
            for line in Self.details(entry) { terminal.print("      \(line)") }
        }
    }

    /// `delete(id:)`
    private static func name(_ entry: OperationEntry) -> String {
        guard let function = entry.function else { return entry.operation.id.value }
        let start = function.call.index(function.call.startIndex, offsetBy: min(entry.group.count + 1, function.call.count))
        return String(function.call[start...])
    }

    private static func details(_ entry: OperationEntry) -> [String] {
        let operation = entry.operation
        var lines: [String] = []
        if let function = entry.function {
            if !function.isWritten { lines.append(function.signature) }
            if let twin = function.sharedWith { lines.append("the same function as \(twin)") }
        }
        for remark in [operation.summary, operation.remark].compactMap({ $0?.value }) { lines.append(remark) }
        for (version, answer) in operation.broken { lines.append("does not work on \(version.value): \(answer)") }
        var facts: [String] = []
        // Where sessions are, there are no scopes.
        if operation.operation == nil { facts.append("scopes: \(operation.scopes.isEmpty ? "not known" : operation.scopes.map(\.value).joined(separator: " or "))") }
        if !operation.needsSession { facts.append("without a session") }
        if let paging = operation.paging?.value { facts.append("paged by \(paging)") }
        if let credits = operation.credits?.value { facts.append(credits == 1 ? "1 credit" : "\(credits) credits") }
        if let limit = operation.recordLimit?.value { facts.append("at most \(limit) at a time") }
        if let bytes = operation.maximumFileSize?.value { facts.append("files up to \(bytes) bytes") }
        if operation.isIdempotent { facts.append("safe to repeat") }
        if !facts.isEmpty { lines.append(facts.joined(separator: "; ")) }
        lines.append("\(operation.id.value), \(entry.file):\(operation.location.line)")
        return lines
    }
}
#endif
