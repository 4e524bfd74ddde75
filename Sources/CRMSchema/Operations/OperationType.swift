/// The type of a parameter, property, body or result in the endpoint spec. Written as `string`, `[tags.Tag]`,
/// `datetime?`, `string | Owner`, `result<Details>`.
public indirect enum OperationType: Hashable, Sendable {
    public enum Scalar: String, Hashable, Sendable, CaseIterable {
        case string, integer, long, double, boolean, date, datetime
        /// The id of anything: a text of digits.
        case id
        /// Any JSON value.
        case json
        /// Bytes: of a download, or of a part of a form.
        case file
    }

    case scalar(Scalar)
    case list(OperationType)
    /// The full name of a shape: `tags.Tag`.
    case shape(String)
    /// One of several; which of them only the value tells.
    case union([OperationType])
    /// What became of a write: `code`, `status`, `message`, and `details`, whose type this is.
    case result(OperationType?)
    case nullable(OperationType)

    /// - Parameter area: where shapes without an area in their names are.
    /// - Returns: nil for what is no type.
    public init?(_ text: String, area: String) {
        var parser = OperationTypeParser(text, area: area)
        guard let type = parser.parse() else { return nil }
        self = type
    }

    /// The full names of all shapes in it.
    public var shapes: [String] {
        switch self {
        case .scalar: []
        case .list(let type), .nullable(let type): type.shapes
        case .shape(let name): [name]
        case .union(let types): types.flatMap(\.shapes)
        case .result(let details): details?.shapes ?? []
        }
    }
}

extension OperationType: CustomStringConvertible {
    /// With full names.
    public var description: String { text(in: nil) }

    /// As it is written in an area's file, where the area's own shapes need no prefix.
    public func text(in area: String?) -> String {
        switch self {
        case .scalar(let scalar): scalar.rawValue
        case .list(let type): "[\(type.text(in: area))]"
        case .shape(let name):
            if let area, name.hasPrefix("\(area).") { String(name.dropFirst(area.count + 1)) } else { name }
        case .union(let types): types.map { $0.text(in: area) }.joined(separator: " | ")
        case .result(let details): details.map { "result<\($0.text(in: area))>" } ?? "result"
        case .nullable(let type): "\(type.text(in: area))?"
        }
    }
}
