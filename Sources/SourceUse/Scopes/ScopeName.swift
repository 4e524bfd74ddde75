/// An OAuth scope taken apart: `ZohoCRM.settings.tags.READ` is service, area and operation.
public struct ScopeName: Hashable, Sendable {
    /// `ZohoCRM`, `ZohoFiles`, `ZohoSearch`.
    public let service: String
    /// `settings`, `tags`; never empty.
    public let area: [String]
    /// In capitals: ALL, READ, CREATE, UPDATE, DELETE, WRITE, CUSTOM.
    public let operation: String

    public static let all = "ALL"

    public init(service: String = "ZohoCRM", area: [String], operation: String) {
        self.service = service
        self.area = area
        self.operation = operation
    }

    /// Reads what stands in the descriptions, which spell scopes in several ways: other letter case, no service, the
    /// beginning twice, a placeholder or ALL in between.
    ///
    /// - Parameter module: what stands for a module's placeholder; `nil` stands for all modules.
    /// - Returns: nil for what is no scope.
    public init?(_ text: String, module: String?) {
        var parts = text.split(whereSeparator: \.isWhitespace).joined().split(separator: ".").map(String.init)
        if let last = parts.lastIndex(where: { $0.hasPrefix("Zoho") }) { parts.removeFirst(last) } else { parts.insert("ZohoCRM", at: 0) }
        guard parts.count >= 3, let service = parts.first, let operation = parts.last else { return nil }
        self.service = service
        self.operation = operation.hasPrefix("{") ? Self.all : operation.uppercased()
        var area: [String] = []
        for part in parts.dropFirst().dropLast() {
            if part.hasPrefix("{") {
                if let module { area.append(module) } else if area.first != "modules" { area.append("all") }
            } else if part.uppercased() != Self.all || area.first != "modules" {
                area.append(part.lowercased())
            }
        }
        guard let first = area.first, first != "all" else { return nil }
        self.area = area
    }

    /// Whoever has this scope may do what the other allows.
    public func covers(_ other: ScopeName) -> Bool {
        guard service == other.service, operation == Self.all || operation == other.operation else { return false }
        // Scopes below another: `settings.tags` is in `settings`, a module in `modules` or in `all`.
        let own = area.last == "all" ? Array(area.dropLast()) : area
        return other.area.starts(with: own)
    }

    func with(operation: String) -> ScopeName { ScopeName(service: service, area: area, operation: operation) }
    func adding(_ part: String) -> ScopeName { ScopeName(service: service, area: area + [part], operation: operation) }
}

extension ScopeName: CustomStringConvertible, Comparable {
    public var description: String { ([service] + area + [operation]).joined(separator: ".") }

    public static func < (a: ScopeName, b: ScopeName) -> Bool { a.description < b.description }
}
