#if MySQL
/// A parameter or a column. Everything travels as text; the server converts.
enum MySQLValue: Sendable, Hashable {
    case null
    case text(String)

    init(_ text: String?) { self = text.map { .text($0) } ?? .null }
    init(_ number: Int) { self = .text(String(number)) }

    var text: String? { if case .text(let text) = self { text } else { nil } }
    var number: Int? { text.flatMap { Int($0) } }
}
#endif
