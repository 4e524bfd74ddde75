import CRMSchema

/// What stands in the address of a server before the paths: `https://zohoapis.{dc}/crm/{version}` → `/crm/v8`.
enum ServerPath {
    /// Empty where the address is a host alone.
    static func of(_ root: SourceValue) -> String {
        guard let server = root["servers"]?.elements?.first, let url = server["url"]?.string else { return "" }
        var address = url[...]
        if let scheme = url.firstRange(of: "://") {
            address = url[scheme.upperBound...].drop { $0 != "/" }
        } else if !url.hasPrefix("/") {
            return ""
        }
        let segments = address.split(separator: "/").map { segment -> String in
            guard segment.hasPrefix("{"), segment.hasSuffix("}") else { return String(segment) }
            return server["variables"]?[String(segment.dropFirst().dropLast())]?["default"]?.nonEmptyString ?? String(segment)
        }
        return segments.map { "/\($0)" }.joined()
    }
}
